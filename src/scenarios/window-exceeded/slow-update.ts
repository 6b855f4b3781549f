import { installationRun } from '../../facts/installation-run.ts';
import { runUpdates } from '../../facts/run-updates.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { gap } from '../../model/reading.ts';
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
    if (slowest === null || lengthInMinutes === null) return undecided(NO_TIMES);
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

const NO_TIMES = gap(runUpdates, 'AZ_NO_DATA', {
  en: 'Resource Graph must say when each update of the run was done; it has one time for all of them, or none.',
  ja: '各更新プログラムの完了時刻が Resource Graph に必要です (すべて同じ時刻か、時刻がありません)。',
});

const BY_ITSELF: Text = {
  en: 'Install this update by itself in a run of its own, and look on the machine why it takes so long (CBS.log, the package manager); leave it out of the schedule until then.',
  ja: 'この更新プログラムだけを単独で実行し、時間がかかる原因をマシン上で確認してください (CBS.log、パッケージ マネージャー)。それまではスケジュールから除外できます。',
};

const WITH_THE_ASSESSMENT: Text = {
  en: 'It was the first of the run, so its time includes the assessment that the run begins with.',
  ja: '最初の更新プログラムのため、実行の冒頭に行われる評価の時間を含みます。',
};
