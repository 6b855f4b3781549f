import { severalSchedules, unknownSchedule } from '../actions/schedule-refusals.ts';
import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { readingsOf } from '../facts/fact.ts';
import { SCHEDULES_BY_NAME, schedulesInQuestion } from '../facts/schedules-in-question.ts';
import type { Text } from '../model/locale.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import { askedOf } from './asked-of.ts';
import { createGather } from './create-gather.ts';
import { deletedSchedule } from './deleted-schedule.ts';
import type { Inquirer } from './inquirer.ts';
import { meantMachines } from './meant-machines.ts';

/** The schedules that something is to be done to, or why none. */
export interface SchedulesMeant {
  readonly schedules: readonly MaintenanceConfiguration[];
  readonly refused: Text | null;
}

/** A schedule is looked for among those of one machine: a question about more names the schedule. */
const MOST_MACHINES = 1;

/**
 * The schedule that a question names, by its id or name, or the one that covers the machine that it names. Several are refused: which is
 * meant has to be said. Throws AzureReadError where none can be looked up.
 */
export async function schedulesMeant(
  question: Question,
  named: string | null,
  inquirer: Inquirer,
): Promise<SchedulesMeant> {
  if (named !== null) {
    const found = await byName(named, inquirer);
    const deleted = found.length === 0 ? await deletedSchedule(named, inquirer) : null;
    if (found.length === 0) return refused(deleted ?? unknownSchedule(named));
    return one(found);
  }
  if (question.scope === 'fleet' || question.entities.machines.length === 0) return refused(UNNAMED);
  return covering(question, inquirer);
}

/** An id is looked up by the name that it ends in. */
async function byName(named: string, { azure }: Inquirer): Promise<readonly MaintenanceConfiguration[]> {
  const name = named.split('/').at(-1) ?? named;
  const all = await azure.lookUp(SCHEDULES_BY_NAME, { names: [name.toLowerCase()] });
  // Those of hosts, OS images and databases patch no guest.
  const found = all.filter(({ properties }) => properties.maintenanceScope?.toLowerCase() === 'inguestpatch');
  return named === name ? found : found.filter(({ id }) => id.toLowerCase() === named.toLowerCase());
}

/** Those that cover the one machine that is named. Where none does, or nobody could look, that is said of it by name. */
async function covering(question: Question, inquirer: Inquirer): Promise<SchedulesMeant> {
  const { azure, asker, now, reportError } = inquirer;
  const { entries } = await meantMachines(question, inquirer, MOST_MACHINES);
  const [entry] = entries;
  if (entry === undefined) return refused(UNNAMED);
  const asked = askedOf(question, asker, now);
  const inquiry = { azure, now, asked, machineCount: entries.length, shared: new Map(), reportError };
  const { machine } = entry;
  const sheets = await createGather(inquiry, entries).readFacts([schedulesInQuestion], [machine]);
  const sheet = sheets.get(machineKey(machine.id)) ?? new Map();
  const reading = readingsOf({ schedulesInQuestion }, sheet).schedulesInQuestion;
  if (!reading?.isKnown) return refused(unreadFor(machine, reading));
  const schedules = reading.value.schedules.flatMap(({ configuration, isCovering }) =>
    isCovering && configuration ? configuration : [],
  );
  return schedules.length === 0 ? refused(coveredByNone(machine)) : one(schedules);
}

function one(schedules: readonly MaintenanceConfiguration[]): SchedulesMeant {
  if (schedules.length === 1) return { schedules, refused: null };
  return refused(severalSchedules(schedules.map(({ id }) => id)));
}

function refused(reason: Text): SchedulesMeant {
  return { schedules: [], refused: reason };
}

function unreadFor({ name }: Machine, gap: Gap | undefined): Text {
  const { en, ja } = gap?.needs ?? { en: '', ja: '' };
  return {
    en: `Which schedules cover ${name} could not be read. ${en}`.trim(),
    ja: `${name} を対象とするスケジュールを読み取れませんでした。${ja}`,
  };
}

function coveredByNone({ name }: Machine): Text {
  return {
    en: `No schedule that the bot can see covers ${name}, so there is none to change for it. Assign one first, or name the schedule that is meant.`,
    ja: `${name} を対象とするスケジュールが (ボットから参照できる範囲に) ないため、変更できるスケジュールがありません。先にスケジュールを割り当てるか、対象のスケジュールを名前で指定してください。`,
  };
}

const UNNAMED: Text = {
  en: 'Say which schedule is meant: its name, or a machine that one schedule covers.',
  ja: '対象のスケジュールを、名前または割り当て先のマシンで指定してください。',
};
