import { agentExtension } from '../../facts/agent-extension.ts';
import { agentUpgradeEvents, type UpgradeAttempt } from '../../facts/agent-upgrade-events.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';

/** Automatic extension upgrade is not switched on for the agent. */
export const autoUpgradeOff = defineCause({
  id: 'auto-upgrade-off',
  title: { en: 'Automatic upgrade off', ja: '自動アップグレードが無効' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { agent: agentExtension },
  wants: { events: agentUpgradeEvents },
  actions: ['enable-agent-auto-upgrade', 'upgrade-agent'],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge({ agent: { extension, listed }, events }, { machine }) {
    if (!extension) return excluded(listed);
    const { enableAutomaticUpgrade: setting } = extension;
    // An Arc-enabled server's extensions are opted in unless they say otherwise, a virtual machine's are not.
    const isOn = setting.value ?? machine.kind === 'azure-arc';
    if (isOn) return excluded(setting.evidence);
    const lastWrite = events?.isKnown ? events.value.attempts.find(({ hasFailed }) => !hasFailed) : undefined;
    return holds(
      {
        en: `Automatic upgrade is off for the agent on ${machine.name} (enableAutomaticUpgrade ${setting.value ?? 'absent'}), so it stays at its version until somebody upgrades it.`,
        ja: `${machine.name} のエージェントは自動アップグレードが無効です (enableAutomaticUpgrade は ${setting.value ?? '未設定'})。手動でアップグレードするまで現在のバージョンのままです。`,
      },
      [setting.evidence, ...(lastWrite ? [lastWrite.evidence] : [])],
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
          ...(lastWrite ? [writtenBy(lastWrite)] : []),
          {
            en: 'autoUpgradeMinorVersion is another setting: it decides which version an installation takes, and upgrades nothing afterwards.',
            ja: 'autoUpgradeMinorVersion は別の設定です。インストール時にどのバージョンを使うかを決めるだけで、その後のアップグレードは行いません。',
          },
        ],
      },
    );
  },
});

/** The log tells who wrote the extension, not with which settings; what deploys it without the setting takes it off again each time. */
function writtenBy({ at, caller }: UpgradeAttempt): Text {
  const who = caller ?? '—';
  return {
    en: `The extension was last written at ${minuteText(at)} by ${who} (activity log, which does not keep the settings). If infrastructure code or a policy deploys it, set it there as well, or the next deployment takes it off again.`,
    ja: `この拡張機能への最後の書き込みは ${minuteText(at)}、実行者は ${who} です (アクティビティ ログ。設定値は記録されません)。構成管理のコードやポリシーで展開している場合は、そちらも変更してください。変更しないと、次の展開で元に戻ります。`,
  };
}
