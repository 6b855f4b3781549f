import { installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { runUpdates } from '../../facts/run-updates.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { type Gap, gap } from '../../model/reading.ts';
import { slowestUpdate } from './slowest-update.ts';
import { lengthText, windowOf } from './window.ts';

/** More of the window than this, spent on one update, is its fault. */
export const SHARE_OF_A_SLOW_UPDATE = 0.5;

/** One update took most of the window. */
export const slowUpdate = defineCause({
  id: 'slow-update',
  title: { en: 'One update took most of the window', ja: '1 件の更新に時間がかかった' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun, runUpdates },
  wants: { schedules },
  actions: ['install-updates', 'exclude-update'],
  references: [REFERENCES.troubleshoot],
  judge({ installationRun: { installation, looked }, runUpdates: updates, ...facts }, { machine }) {
    if (installation === null) return excluded(...looked);
    const window = windowOf(installation, facts);
    const lengthInMinutes = window.lengthInMinutes ?? window.elapsedInMinutes;
    const slowest = slowestUpdate(installation, updates);
    if (slowest === null || lengthInMinutes === null) return undecided(noTimes(installation));
    const { update, before, tookInMinutes } = slowest;
    const evidence = [update.changedAt.evidence, ...(before ? [before.changedAt.evidence] : [])] as const;
    if (tookInMinutes <= lengthInMinutes * SHARE_OF_A_SLOW_UPDATE) return excluded(...evidence);
    const what = installationText(installation, machine.name);
    const [took, length] = [lengthText(tookInMinutes), lengthText(lengthInMinutes)];
    const { kb } = update;
    return holds(
      {
        en: `One update took ${took.en} of the ${length.en} of ${what.en}: ${update.value}.`,
        ja: `${what.ja}では、1 件の更新プログラムが ${length.ja}のうち ${took.ja}を占めました: ${update.value}`,
      },
      [installation.isWindowExceeded.evidence, ...evidence, update.evidence],
      {
        nextStep: BY_ITSELF,
        notes: [...(before === null ? [WITH_THE_ASSESSMENT] : [])],
        ...(kb !== null && {
          actions: [
            { id: 'install-updates', arguments: { kb: [kb] } },
            { id: 'exclude-update', arguments: { kb: [kb] } },
          ],
        }),
      },
    );
  },
});

/** Whether it was one update or their number, the way out with the longest window is the same. */
function noTimes({ pendingCount }: Installation): Gap {
  const left = pendingCount.value ?? 0;
  const en = left === 0 ? '' : ` ${left} ${left === 1 ? 'update was' : 'updates were'} left.`;
  const ja = left === 0 ? '' : `残った更新プログラムは ${left} 件です。`;
  return gap(runUpdates, 'AZ_NO_DATA', {
    en: `Resource Graph does not say when each update of the run was done: it has one time for several of them, only some of them, or none.${en} If the window is the longest already, run again until none is left, and spread the updates over several schedules.`,
    ja: `Resource Graph の記録からは、各更新プログラムの完了時刻がわかりません (複数の更新が同じ時刻か、一部しか記録がないか、時刻がありません)。${ja}期間が既に最長の場合は、残りがなくなるまで実行を繰り返し、複数のスケジュールに分けてください。`,
  });
}

const BY_ITSELF: Text = {
  en: 'Install this update by itself in a run of its own, and look on the machine why it takes so long (CBS.log, the package manager); leave it out of the schedule until then.',
  ja: 'この更新プログラムだけを単独で実行し、時間がかかる原因をマシン上で確認してください (CBS.log、パッケージ マネージャー)。それまではスケジュールから除外できます。',
};

const WITH_THE_ASSESSMENT: Text = {
  en: 'It was the first of the run, so its time includes the assessment that the run begins with.',
  ja: '最初の更新プログラムのため、実行の冒頭に行われる評価の時間を含みます。',
};
