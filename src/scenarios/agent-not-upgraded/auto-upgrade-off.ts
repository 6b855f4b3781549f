import { agentExtension } from '../../facts/agent-extension.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** Automatic extension upgrade is not switched on for the agent. */
export const autoUpgradeOff = defineCause({
  id: 'auto-upgrade-off',
  title: { en: 'Automatic upgrade off', ja: '自動アップグレードが無効' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { agent: agentExtension },
  actions: ['enable-agent-auto-upgrade', 'upgrade-agent'],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge({ agent: { extension, listed } }, { machine }) {
    if (!extension) return excluded(listed);
    const { enableAutomaticUpgrade: setting } = extension;
    // An Arc-enabled server's extensions are opted in unless they say otherwise, a virtual machine's are not.
    const isOn = setting.value ?? machine.kind === 'azure-arc';
    if (isOn) return excluded(setting.evidence);
    return holds(
      {
        en: `Automatic upgrade is off for the agent on ${machine.name} (enableAutomaticUpgrade ${setting.value ?? 'absent'}), so it stays at its version until somebody upgrades it.`,
        ja: `${machine.name} のエージェントは自動アップグレードが無効です (enableAutomaticUpgrade は ${setting.value ?? '未設定'})。手動でアップグレードするまで現在のバージョンのままです。`,
      },
      [setting.evidence],
      {
        nextStep: {
          en: 'Set enableAutomaticUpgrade to true on the extension; upgrade once by hand if it cannot wait for weeks.',
          ja: '拡張機能の enableAutomaticUpgrade を true に設定してください。数週間待てない場合は、手動で 1 回アップグレードしてください。',
        },
        actions: [
          { id: 'enable-agent-auto-upgrade', arguments: { extension: [extension.name] } },
          { id: 'upgrade-agent' },
        ],
        notes: [
          {
            en: 'autoUpgradeMinorVersion is another setting: it decides which version an installation takes, and upgrades nothing afterwards.',
            ja: 'autoUpgradeMinorVersion は別の設定です。インストール時にどのバージョンを使うかを決めるだけで、その後のアップグレードは行いません。',
          },
        ],
      },
    );
  },
});
