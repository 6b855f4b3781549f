import { machineChanges } from '../../facts/machine-changes.ts';
import { runsOnMachine } from '../../facts/runs-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { recreationBefore } from './recreation.ts';
import { runInQuestion } from './run-in-question.ts';
import { didNotStart, saidBy } from './run-words.ts';

/** The machine was deleted and made anew under its id shortly before the run, and the clean-up after the old one still went on. */
export const machineRecreated = defineCause({
  id: 'machine-recreated',
  title: { en: 'Machine made anew shortly before', ja: '直前にマシンが再作成された' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: { runsOnMachine, machineChanges },
  actions: ['assign-schedule', 'install-updates'],
  references: [REFERENCES.maintenanceTroubleshoot, REFERENCES.resourceChanges],
  judge({ runsOnMachine: runs, machineChanges: changes }, { machine, asked }) {
    const run = runInQuestion(runs, asked);
    if (run === null) return excluded(runs.looked);
    const change = recreationBefore(run, changes, machine);
    if (change === null) return excluded(changes.looked);
    const didNot = didNotStart(run, machine.name);
    return holds(
      {
        en: `${didNot.en}: it had been deleted and made anew under the same id (${minuteText(change.at)}), and the clean-up after the old one takes up to 12 hours.`,
        ja: `${didNot.ja}。同じ ID で削除・再作成されており (${minuteText(change.at)})、旧マシンのクリーンアップに最大 12 時間かかります。`,
      },
      [change.evidence, ...saidBy(run)],
      {
        nextStep: {
          en: 'Assign the schedule to the machine again where it was assigned by itself; the next run takes it.',
          ja: '個別に割り当てていた場合は、スケジュールを割り当て直してください。次回の実行から対象になります。',
        },
      },
    );
  },
});
