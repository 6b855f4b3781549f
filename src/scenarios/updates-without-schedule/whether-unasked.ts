import { type InstalledUpdates, installedUpdates } from '../../facts/installed-updates.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { installationText, scheduleOfRun } from '../../judging/installation-words.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { definePremise, type PremiseOutcome } from '../../judging/scenario.ts';
import type { MachineKind } from '../../model/machine.ts';
import { isOfSchedule, runInQuestion } from './run-in-question.ts';

/**
 * Who names a machine has seen it get updates, so it has to be explained, unless it was the very schedule that the question names. In a question about a
 * whole fleet only those machines are meant that something else than a schedule patches.
 */
export const whetherUnasked = definePremise({
  stages: [{ orchestration, installedUpdates }],
  judge({ orchestration: patching, installedUpdates: reading }, occasion): PremiseOutcome {
    if (!reading?.isKnown) return OPEN;
    if (occasion.asked.scope !== 'fleet') return ofTheSchedule(reading.value, occasion);
    if (!patching?.isKnown || patching.value.mode === 'automatic-by-os') return OPEN;
    if (reading.value.runs.some(({ run }) => scheduleOfRun(run) === null)) return OPEN;
    const { name } = occasion.machine;
    return {
      outcome: 'clear',
      says: {
        en: `Nothing but schedules installed updates on ${name}, as far as Azure has it on record.`,
        ja: `${name} で、スケジュール以外による更新プログラムのインストールは Azure に記録されていません。`,
      },
      evidence: [reading.value.looked, ...patching.value.evidence],
    };
  },
});

const OPEN: PremiseOutcome = { outcome: 'open' };

function ofTheSchedule(known: InstalledUpdates, occasion: Occasion<MachineKind>): PremiseOutcome {
  const found = runInQuestion(known, occasion);
  if (found.kind !== 'run' || !isOfSchedule(found.run, occasion.asked.schedule)) return OPEN;
  const what = installationText(found.run, occasion.machine.name);
  const schedule = scheduleOfRun(found.run) ?? '';
  return {
    outcome: 'clear',
    says: {
      en: `It was the schedule ${schedule} itself: ${what.en} is a run of it.`,
      ja: `スケジュール ${schedule} 自体によるものです。${what.ja}は、このスケジュールの実行です。`,
    },
    evidence: [found.run.maintenanceRun.evidence, found.run.startedBy.evidence],
  };
}
