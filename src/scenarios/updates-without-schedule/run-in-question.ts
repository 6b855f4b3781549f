import { INSTALLATIONS_KEPT_IN_DAYS } from '../../facts/installation-runs.ts';
import { type InstalledUpdates, installedUpdates, type UpdateRun } from '../../facts/installed-updates.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { scheduleOfRun } from '../../judging/installation-words.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Asked } from '../../model/asked.ts';
import { DAY_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { MachineKind } from '../../model/machine.ts';
import { type Gap, gap } from '../../model/reading.ts';

/** Which of Azure's update runs put in what the question is about. */
export type RunInQuestion =
  | {
      readonly kind: 'run';
      readonly run: Installation;
      /** Names of what it installed. */
      readonly installed: readonly string[];
      /** Whether the question names the run, an update of it or its time: then nothing else is to be explained. */
      readonly isNamed: boolean;
    }
  /** None did, as far as Resource Graph remembers. */
  | { readonly kind: 'none' }
  /** It is longer ago than Resource Graph remembers. */
  | { readonly kind: 'forgotten'; readonly gap: Gap };

/** The run that a question means, by what it names; where it names nothing, the latest that is not of the schedule it speaks of. */
export function runInQuestion(
  { runs }: InstalledUpdates,
  { asked, machine, now }: Pick<Occasion<MachineKind>, 'asked' | 'machine' | 'now'>,
): RunInQuestion {
  const fruitful = runs.filter(hasInstalled);
  const { run, kb, span } = asked;
  if (run !== null || kb.length > 0 || span !== null) {
    const found = fruitful.find((each) => isMeant(each, asked));
    if (found) return inQuestion(found, true);
    const isKept = span === null || millisecondsBetween(span.from, now) <= KEPT_IN_MS;
    return run === null && isKept ? { kind: 'none' } : { kind: 'forgotten', gap: forgotten(machine.name) };
  }
  const latest = fruitful.find((each) => !isOfSchedule(each.run, asked.schedule));
  return latest ? inQuestion(latest, false) : { kind: 'none' };
}

/** Whether an installation belongs to a run of the schedule that the question names. */
export function isOfSchedule(run: Installation, schedule: string | null): boolean {
  return schedule !== null && scheduleOfRun(run)?.toLowerCase() === schedule.toLowerCase();
}

const KEPT_IN_MS = INSTALLATIONS_KEPT_IN_DAYS * DAY_IN_MS;

function inQuestion({ run, updates }: UpdateRun, isNamed: boolean): RunInQuestion {
  return { kind: 'run', run, isNamed, installed: updates.filter(isInstalled).map(({ value }) => value) };
}

/** A run that put nothing in explains nothing; a count that Azure does not state may be any. */
function hasInstalled({ run, updates }: UpdateRun): boolean {
  return updates.some(isInstalled) || run.installedCount.value !== 0;
}

function isMeant({ run, updates }: UpdateRun, { run: id, kb, span }: Asked): boolean {
  if (id !== null)
    return run.activityId === id || (run.maintenanceRun.value?.toLowerCase() ?? '').split('/').includes(id);
  if (kb.length > 0)
    return updates.some((update) => isInstalled(update) && update.kb !== null && kb.includes(update.kb));
  const [from, to]: readonly (Instant | null)[] = [
    run.startedAt ?? run.lastModifiedAt,
    run.lastModifiedAt ?? run.startedAt,
  ];
  return span !== null && !!from && !!to && from < span.to && to >= span.from;
}

function forgotten(machineName: string): Gap {
  return gap(installedUpdates, 'AZ_NO_DATA', {
    en: `Resource Graph does not have the installation on ${machineName} that is asked about; it keeps them for ${INSTALLATIONS_KEPT_IN_DAYS} days.`,
    ja: `Resource Graph に、質問の対象となる ${machineName} のインストール記録がありません (保持期間は ${INSTALLATIONS_KEPT_IN_DAYS} 日)。`,
  });
}
