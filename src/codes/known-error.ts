import type { Text } from '../model/locale.ts';
import type { CloserExplanation, Explanation } from './explanation.ts';
import type { PackageManagerTool } from './package-manager/exit-codes.ts';
import { explainPackageManager } from './package-manager/explain-package-manager.ts';
import { serviceError } from './service-errors.ts';
import type { CodeFamily } from './update-agent-code.ts';
import { updateAgentCode } from './update-agent-codes.ts';

/** What a kind of error is raised by: Windows, a Linux package manager, or Azure and its extensions. */
export type ErrorKind = 'hresult' | 'package-manager' | 'service';

/** What has to be looked at inside the machine: which operating system, or which package manager. */
export type Guest = 'windows' | 'linux' | PackageManagerTool;

/** Everything that the bot knows of an error by its id, whatever text it stood in. */
export interface KnownError extends Explanation {
  readonly kind: ErrorKind;
  /** How people write it: the code, the name; null for what is recognised by its words. */
  readonly name: string | null;
  /** A few words for lists. */
  readonly title: Text;
  /** It tells that something failed, not what: whatever says more goes first. */
  readonly isGeneral: boolean;
  readonly closer: readonly CloserExplanation[];
  /** It keeps assessments alone from taking place. */
  readonly isOfAssessment: boolean;
  /** A page about it, whatever stands beside it. */
  readonly reference: string | null;
  /** Null where nothing inside the machine explains it. */
  readonly guest: Guest | null;
  /** Only of an HRESULT. */
  readonly family: CodeFamily | null;
}

/** What holds of an error where nothing else is said of it. */
const UNLESS_SAID = {
  isGeneral: false,
  closer: [],
  isOfAssessment: false,
  reference: null,
  guest: null,
  family: null,
} as const;

/** What is known of an error: `0x8024402c`, `package-manager-apt-lock`, `vm-guest-patch-internal-error`; null for an id of none. */
export function knownError(id: string): KnownError | null {
  const code = updateAgentCode(id);
  if (code) {
    const family = FAMILIES[code.family];
    const title = { en: `${id} (${family.en})`, ja: `${id} (${family.ja})` };
    return { ...UNLESS_SAID, ...code, kind: 'hresult', name: id, title, guest: 'windows' };
  }
  const manager = explainPackageManager(id);
  if (manager) {
    const { tool, ...said } = manager;
    return { ...UNLESS_SAID, ...said, kind: 'package-manager', name: null, guest: tool ?? 'linux' };
  }
  const service = serviceError(id);
  if (service) {
    const name = service.title ? null : service.name;
    const title = service.title ?? { en: `Error ${name}`, ja: `エラー ${name}` };
    return { ...UNLESS_SAID, ...service, kind: 'service', name, title };
  }
  return null;
}

const FAMILIES: Readonly<Record<CodeFamily, Text>> = {
  network: { en: 'network', ja: 'ネットワーク' },
  proxy: { en: 'proxy or certificate', ja: 'プロキシまたは証明書' },
  server: { en: 'update server', ja: '更新サーバー' },
  policy: { en: 'policy', ja: 'ポリシー' },
  service: { en: 'Windows service', ja: 'Windows サービス' },
  'component-store': { en: 'installer or component store', ja: 'インストーラーまたはコンポーネント ストア' },
  reboot: { en: 'busy or restart pending', ja: '処理中または再起動待ち' },
  data: { en: 'files on the machine', ja: 'マシン上のファイル' },
  'no-action': { en: 'no action by itself', ja: '対処不要または要約' },
};
