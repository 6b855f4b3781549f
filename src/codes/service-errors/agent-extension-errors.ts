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
];
