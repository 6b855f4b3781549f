import type { Evidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Platform } from './platform.ts';

/**
 * What the support pages exclude by name. Images that no page lists are not judged: the lists are older than the
 * newest images, and such machines are assessed in practice.
 */
const UNSUPPORTED_IMAGES: readonly RegExp[] = [
  /^openlogic:centos:8/i,
  /^openlogic:centos-hpc:/i,
  /^redhat:rhel-ha:81_gen2$/i,
  /^microsoftsqlserver:(sql2019-sles.*|sql2019-rhel7|sql2017-rhel7):/i,
  /^center-for-internet-security-inc:cis-windows-server:cis-windows-server-l\d-azure-observability$/i,
];
const WINDOWS_CLIENT_IMAGE = /^microsoftwindowsdesktop:|^[^:]*:windows-1[01]/i;
/** IoT Enterprise is the one client edition that Arc-enabled servers support. */
const WINDOWS_CLIENT_NAME = /windows (10|11)\b(?!.*\biot\b)/i;
const OLD_WINDOWS_SERVER_NAME = /windows server (2003|2008)/i;
const KUBERNETES_IMAGE = /^microsoft-aks:/i;
/** Azure Databricks replaces its workers, Azure Red Hat OpenShift its nodes; a deny assignment on their resource group keeps everybody else from changing them. */
const DATABRICKS_IMAGE = /^azuredatabricks:/i;
const OPENSHIFT_IMAGE = /^azureopenshift:/i;
/** Without a package manager: the whole system is replaced at once. Source: flatcar.org, "Update strategies"; LinuxPatchExtension knows apt, yum, dnf, tdnf and zypper. */
const CONTAINER_LINUX_IMAGE = /^(?:kinvolk|coreos):/i;
const CONTAINER_LINUX_NAME = /^(?:flatcar|rhcos)\b|\bcoreos\b/i;

/** A kind of machine that Update Manager does not cover. */
export interface Unsupported {
  /** To stand after "it is"; in Japanese with what parts it from は. */
  readonly kind: Text;
  /** What keeps such a machine up to date. */
  readonly instead: Text;
  readonly evidence: Evidence;
}

/** Why Azure Update Manager does not cover a machine; null: nothing that is known of it rules it out. */
export function unsupportedPlatform(platform: Platform): Unsupported | null {
  const os = platform.operatingSystem.value ?? '';
  const image = platform.image.value ?? '';
  const osEvidence = platform.operatingSystem.evidence;
  const imageEvidence = platform.image.evidence;
  if (WINDOWS_CLIENT_IMAGE.test(image)) return { ...WINDOWS_CLIENT, evidence: imageEvidence };
  if (WINDOWS_CLIENT_NAME.test(os)) return { ...WINDOWS_CLIENT, evidence: osEvidence };
  if (platform.kubernetesMark.value !== null)
    return { ...KUBERNETES_NODE, evidence: platform.kubernetesMark.evidence };
  if (KUBERNETES_IMAGE.test(image)) return { ...KUBERNETES_NODE, evidence: imageEvidence };
  if (DATABRICKS_IMAGE.test(image)) return { ...DATABRICKS_WORKER, evidence: imageEvidence };
  if (OPENSHIFT_IMAGE.test(image)) return { ...OPENSHIFT_NODE, evidence: imageEvidence };
  if (CONTAINER_LINUX_IMAGE.test(image)) return { ...CONTAINER_LINUX, evidence: imageEvidence };
  if (CONTAINER_LINUX_NAME.test(os)) return { ...CONTAINER_LINUX, evidence: osEvidence };
  if (OLD_WINDOWS_SERVER_NAME.test(os)) return { ...OLD_SERVER, evidence: osEvidence };
  if (UNSUPPORTED_IMAGES.some((pattern) => pattern.test(image))) return { ...IMAGE, evidence: imageEvidence };
  return null;
}

const WINDOWS_CLIENT = {
  kind: { en: 'a Windows client', ja: ' Windows クライアント' },
  instead: {
    en: 'Manage its updates with Microsoft Intune.',
    ja: '更新プログラムは Microsoft Intune で管理してください。',
  },
};
const KUBERNETES_NODE = {
  kind: { en: 'a node of Azure Kubernetes Service', ja: ' Azure Kubernetes Service のノード' },
  instead: {
    en: 'Patch it through the node image upgrade of its cluster.',
    ja: '更新プログラムは、クラスターのノード イメージのアップグレードで適用してください。',
  },
};
const DATABRICKS_WORKER = {
  kind: { en: 'a worker of Azure Databricks', ja: ' Azure Databricks のワーカー' },
  instead: {
    en: 'Leave it to Azure Databricks: it patches its images, and a cluster that is restarted gets the newest. A deny assignment on the managed resource group keeps everybody else from changing the machine.',
    ja: 'Azure Databricks に任せてください。修正はイメージに含まれ、クラスターの再起動で最新のものになります。マネージド リソース グループの拒否割り当てにより、このマシンの設定は変更できません。',
  },
};
const OPENSHIFT_NODE = {
  kind: { en: 'a node of Azure Red Hat OpenShift', ja: ' Azure Red Hat OpenShift のノード' },
  instead: {
    en: 'Patch it through the upgrade of its cluster. A deny assignment on the managed resource group keeps everybody else from changing the machine.',
    ja: '更新プログラムは、クラスターのアップグレードで適用してください。マネージド リソース グループの拒否割り当てにより、このマシンの設定は変更できません。',
  },
};
const CONTAINER_LINUX = {
  kind: {
    en: 'on a Linux for containers without a package manager (Flatcar, CoreOS)',
    ja: '、パッケージ マネージャーのないコンテナー用 Linux (Flatcar、CoreOS)',
  },
  instead: {
    en: 'It replaces its whole system by itself and restarts into the new one: set when in its own update service.',
    ja: 'システム全体を自身で入れ替え、再起動で切り替わります。時期は OS 側の更新サービスで設定してください。',
  },
};
const OLD_SERVER = {
  kind: { en: 'on a Windows Server release before 2012', ja: '、2012 より前の Windows Server' },
  instead: { en: 'Upgrade its operating system.', ja: 'OS をアップグレードしてください。' },
};
const IMAGE = {
  kind: {
    en: 'created from a marketplace image on the unsupported list',
    ja: '、サポート対象外一覧の Marketplace イメージから作成されたマシン',
  },
  instead: {
    en: 'Move the workload to a supported image.',
    ja: 'サポートされているイメージへ移行してください。',
  },
};
