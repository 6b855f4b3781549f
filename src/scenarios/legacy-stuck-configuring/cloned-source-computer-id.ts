import { legacyPresence } from '../../facts/legacy-presence.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { clonesOf, ownIdentity } from '../../judging/legacy-presence-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** The image was made with the Log Analytics agent in it, so that several computers report under one id. */
export const clonedSourceComputerId = defineCause({
  id: 'cloned-source-computer-id',
  title: { en: 'Id cloned with the image', ja: 'イメージの複製によるソース コンピューター ID の重複' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ presence }, { machine }) {
    const latest = ownIdentity(presence, machine);
    if (latest === null) return excluded(presence.looked);
    const { sourceComputerId } = latest;
    const clones = clonesOf(latest);
    if (clones.length === 0) return excluded(sourceComputerId.evidence);
    const names = clones.map(({ computer, lastSeen: last }) => `${computer} (${minuteText(last)})`);
    return holds(
      {
        en: `${machine.name} reports under the id ${sourceComputerId.value}, and so does ${names.join(', ')}: the image was cloned with the agent in it.`,
        ja: `${machine.name} のソース コンピューター ID ${sourceComputerId.value} は ${names.join('、')} でも使われています。エージェントを含むイメージの複製が原因です。`,
      },
      [
        sourceComputerId.evidence,
        {
          ...sourceComputerId.evidence,
          field: 'Sharing[].computer',
          value: clones.map(({ computer }) => computer).join(', '),
        },
      ],
      { nextStep: FIRST, notes: [...newIdSteps(machine), MOVE_ON] },
    );
  },
});

const FIRST: Text = {
  en: 'Take the machine out of the saved search MicrosoftDefaultScopeConfig-Updates of the workspace, if it is there; then give its agent an id of its own.',
  ja: 'ワークスペースの保存された検索条件 MicrosoftDefaultScopeConfig-Updates にマシンがあれば削除し、エージェントに固有の ID を付け直してください。',
};

/** Source: Update Management troubleshooting, "Deployed image is cloned". Nothing of this is sent: it changes the machine. */
function newIdSteps({ osType }: Pick<Machine, 'osType'>): readonly Text[] {
  const windows: Text = {
    en: 'On Windows: `Remove-Item -Path "HKLM:\\software\\microsoft\\hybridrunbookworker" -Recurse -Force`, then `Restart-Service HealthService`, which makes the key anew with another id. If that does not help, run sysprep on the image first and install the agent after it.',
    ja: 'Windows の場合: `Remove-Item -Path "HKLM:\\software\\microsoft\\hybridrunbookworker" -Recurse -Force` の後に `Restart-Service HealthService` を実行すると、新しい ID でキーが再作成されます。解決しない場合は、イメージで sysprep を実行してからエージェントをインストールしてください。',
  };
  const linux: Text = {
    en: 'On Linux: remove the agent, deprovision the image (`sudo waagent -deprovision`), and install the agent after the machine was made.',
    ja: 'Linux の場合: エージェントを削除し、イメージを一般化 (`sudo waagent -deprovision`) したうえで、マシンの作成後にエージェントをインストールしてください。',
  };
  if (osType === 'windows') return [windows];
  if (osType === 'linux') return [linux];
  return [windows, linux];
}
