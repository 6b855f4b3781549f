import type { ServiceError } from '../service-error.ts';

/** What the extensions of the monitoring agents say by themselves. Source: Azure/azure-linux-extensions, AzureMonitorAgent/agent.py; public reports. */
export const AGENT_EXTENSION_ERRORS: readonly ServiceError[] = [
  {
    name: 'AgentDistributionNotServed',
    title: {
      en: 'Distribution not supported by the agent',
      ja: 'エージェントが対応しないディストリビューション',
    },
    pattern:
      /\bUnsupported operating system: [\w .-]{1,60}|\bNon-zero exit code: 51\b[^\n]{0,200}(?:AzureMonitorLinuxAgent|OmsAgentForLinux)/gi,
    guest: 'linux',
    means: {
      en: 'The agent does not support the Linux distribution of the machine, or its release. Neither an upgrade nor a new installation changes that.',
      ja: 'エージェントが、マシンの Linux ディストリビューションまたはリリースに対応していません。アップグレードや再インストールでは解消しません。',
    },
    firstStep: {
      en: 'Compare `cat /etc/os-release` with the operating systems that the agent supports; move the machine to one of them, or remove the extension and collect by other means. A new release is served by a later version of the agent at the earliest.',
      ja: '`cat /etc/os-release` をエージェントの対応オペレーティング システムと比較します。対応するリリースに移行するか、拡張機能を削除して別の手段で収集します。新しいリリースへの対応は、早くてもエージェントの今後のバージョンからです。',
    },
    remedy: 'act-in-azure',
    reference:
      'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-supported-operating-systems',
  },
  {
    // Its exit code 52 is "missing dependency", which it gives for the disk; of the patch extension's it says otherwise.
    name: 'AgentDiskFull',
    title: { en: 'No disk space for the agent', ja: 'エージェントのディスク空き容量不足' },
    pattern:
      /\b(?:install|update|enable|disable|uninstall) failed due to low disk space\b|\bNon-zero exit code: 52\b[^\n]{0,200}(?:AzureMonitorLinuxAgent|OmsAgentForLinux)/gi,
    guest: 'linux',
    means: {
      en: 'The agent found less than 500 MB free under /var, /etc or /opt, and does nothing until there is more.',
      ja: '/var、/etc、/opt のいずれかの空き容量が 500 MB を下回っているため、エージェントは処理を行いません。',
    },
    firstStep: {
      en: 'Look with `df -h /var /etc /opt` and `df -i /var /etc /opt`; make room (old kernels, package caches, logs) until each has 500 MB free.',
      ja: '`df -h /var /etc /opt` と `df -i /var /etc /opt` で確認し、古いカーネル、パッケージ キャッシュ、ログを削除して、それぞれ 500 MB 以上空けます。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'AgentPackageLocked',
    title: { en: 'Package manager locked', ja: 'パッケージ マネージャーのロック' },
    pattern:
      /\bexit code 56 because the package manager on the VM is currently locked\b|\bNon-zero exit code: 56\b[^\n]{0,200}AzureMonitorLinuxAgent/gi,
    guest: 'linux',
    means: {
      en: 'Another package operation held the lock of dpkg or rpm for longer than the agent waits.',
      ja: '別のパッケージ操作が dpkg または rpm のロックを保持し続け、エージェントの待機時間を超えました。',
    },
    firstStep: {
      en: 'See what holds it (`sudo fuser -v /var/lib/dpkg/lock-frontend /var/lib/rpm/.rpm.lock`, `ps -ef | grep -E "apt|dpkg|yum|dnf|rpm"`) and let that end; finish what was interrupted with `sudo dpkg --configure -a`.',
      ja: 'ロックを保持しているプロセスを確認し (`sudo fuser -v /var/lib/dpkg/lock-frontend /var/lib/rpm/.rpm.lock`、`ps -ef | grep -E "apt|dpkg|yum|dnf|rpm"`)、終了を待ちます。中断した処理は `sudo dpkg --configure -a` で完了させます。',
    },
    remedy: 'repair-in-guest',
  },
  {
    // dpkg cannot give a maintainer script its security context; rpm calls it a scriptlet.
    name: 'SecurityContextRefused',
    title: { en: 'Refused by SELinux', ja: 'SELinux による拒否' },
    pattern: /\bcannot set security execution context for (?:the )?(?:maintainer script|scriptlet)/gi,
    guest: 'linux',
    means: {
      en: 'SELinux did not let the package run its own script, so it was not installed. Another version meets the same.',
      ja: 'SELinux がパッケージのスクリプトの実行を許可しなかったため、インストールされませんでした。別のバージョンでも同じです。',
    },
    firstStep: {
      en: 'Read what was denied (`sudo ausearch -m avc -ts recent`, `getenforce`) and allow it in the policy of the machine.',
      ja: '拒否の記録を確認し (`sudo ausearch -m avc -ts recent`、`getenforce`)、マシンのポリシーで許可します。',
    },
    remedy: 'repair-in-guest',
  },
];
