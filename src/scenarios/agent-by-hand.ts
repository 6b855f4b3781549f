import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';

/** How whoever is on the machine itself brings back the agent that Azure reaches it by: Run Command goes through the same one. */
export function agentByHand({ name, kind, osType }: Pick<Machine, 'name' | 'kind' | 'osType'>): Text {
  if (kind === 'azure-arc')
    return {
      en: `On ${name}, see whether the Arc agent runs and reaches Azure: \`azcmagent show\`, \`azcmagent check\`.`,
      ja: `${name} 上で、Arc エージェントが動作し Azure に接続できるかを確認してください: \`azcmagent show\`、\`azcmagent check\`。`,
    };
  const command =
    osType === 'linux'
      ? '`sudo systemctl restart walinuxagent || sudo systemctl restart waagent`'
      : '`Restart-Service RdAgent, WindowsAzureGuestAgent`';
  return {
    en: `Restart the guest agent on ${name}: ${command}. It has to reach 168.63.129.16.`,
    ja: `${name} 上でゲスト エージェントを再起動してください: ${command}。168.63.129.16 に接続できる必要があります。`,
  };
}
