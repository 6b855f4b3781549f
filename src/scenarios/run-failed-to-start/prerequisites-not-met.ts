import { orchestration } from '../../facts/orchestration.ts';
import { ORCHESTRATION_NAMES } from '../../facts/orchestration-names.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { runsOnMachine } from '../../facts/runs-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { hotpatchChoice } from '../../judging/hotpatch-choice.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { runInQuestion } from './run-in-question.ts';
import { didNotStart, saidBy } from './run-words.ts';

/** What a run says of a virtual machine that is not set to be patched by schedules. */
const PREREQUISITES = /prerequisite/i;

/** The virtual machine is not, or was not, on Customer Managed Schedules. */
export const prerequisitesNotMet = defineCause({
  id: 'prerequisites-not-met',
  title: { en: 'Prerequisites not met', ja: '前提条件を満たしていない' },
  // An Arc-enabled server needs no orchestration setting for schedules.
  kinds: ['azure-vm'],
  severity: 'fix-setting',
  needs: { runsOnMachine, orchestration, settings: patchSettings },
  actions: ['use-customer-managed-schedules'],
  references: [REFERENCES.patchOrchestration, REFERENCES.maintenanceTroubleshoot],
  judge({ runsOnMachine: runs, orchestration: { mode, evidence }, settings }, { machine, asked }) {
    const run = runInQuestion(runs, asked);
    if (run === null) return excluded(runs.looked);
    const isSaid = PREREQUISITES.test(run.errorMessage.value);
    if (mode === 'customer-managed' && !isSaid) return excluded(...evidence);
    const didNot = didNotStart(run, machine.name);
    if (mode === 'customer-managed')
      return holds(
        {
          en: `${didNot.en}: it did not meet the prerequisites then. By now its patch orchestration is Customer Managed Schedules.`,
          ja: `${didNot.ja}。当時は前提条件を満たしていませんでした (現在のパッチ オーケストレーションはカスタマー マネージド スケジュール)。`,
        },
        [...saidBy(run), ...evidence],
        {
          severity: 'wait',
          actions: [{ id: 'install-updates' }],
          nextStep: {
            en: 'The next run takes it, or install updates once now.',
            ja: '次回の実行で適用されます。急ぐ場合は、1 回限りの更新でインストールしてください。',
          },
        },
      );
    const choice = hotpatchChoice(settings);
    return holds(
      {
        en: `${didNot.en}: its patch orchestration is not Customer Managed Schedules (${ORCHESTRATION_NAMES[mode].en}), which a schedule needs.`,
        ja: `${didNot.ja}。パッチ オーケストレーションが、スケジュールに必要なカスタマー マネージド スケジュールではありません (${ORCHESTRATION_NAMES[mode].ja})。`,
      },
      [...evidence, ...saidBy(run), ...(choice ? [choice.evidence] : [])],
      {
        ...(choice && { actions: [] }),
        nextStep: choice?.nextStep ?? {
          en: 'Set patchMode AutomaticByPlatform together with bypassPlatformSafetyChecksOnUserSchedule true.',
          ja: 'patchMode を AutomaticByPlatform に、bypassPlatformSafetyChecksOnUserSchedule を true に、同時に設定してください。',
        },
      },
    );
  },
});
