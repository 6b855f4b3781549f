import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { readingsOf } from '../facts/fact.ts';
import { SCHEDULES_BY_NAME, schedulesInQuestion } from '../facts/schedules-in-question.ts';
import type { Text } from '../model/locale.ts';
import { machineKey } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
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
    return deleted ? refused(deleted) : one(named, found);
  }
  if (question.scope === 'fleet' || question.entities.machines.length === 0) return refused(UNNAMED);
  return one(null, await covering(question, inquirer));
}

/** An id is looked up by the name that it ends in. */
async function byName(named: string, { azure }: Inquirer): Promise<readonly MaintenanceConfiguration[]> {
  const name = named.split('/').at(-1) ?? named;
  const all = await azure.lookUp(SCHEDULES_BY_NAME, { names: [name.toLowerCase()] });
  // Those of hosts, OS images and databases patch no guest.
  const found = all.filter(({ properties }) => properties.maintenanceScope?.toLowerCase() === 'inguestpatch');
  return named === name ? found : found.filter(({ id }) => id.toLowerCase() === named.toLowerCase());
}

async function covering(
  question: Question,
  inquirer: Inquirer,
): Promise<readonly MaintenanceConfiguration[]> {
  const { azure, asker, now, reportError } = inquirer;
  const { entries } = await meantMachines(question, inquirer, MOST_MACHINES);
  const asked = askedOf(question, asker, now);
  const inquiry = { azure, now, asked, machineCount: entries.length, shared: new Map(), reportError };
  const machines = entries.map(({ machine }) => machine);
  const sheets = await createGather(inquiry, entries).readFacts([schedulesInQuestion], machines);
  return machines.flatMap(({ id }) => {
    const sheet = sheets.get(machineKey(id)) ?? new Map();
    const reading = readingsOf({ schedulesInQuestion }, sheet).schedulesInQuestion;
    if (!reading?.isKnown) return [];
    return reading.value.schedules.flatMap(({ configuration, isCovering }) =>
      isCovering && configuration ? configuration : [],
    );
  });
}

function one(named: string | null, schedules: readonly MaintenanceConfiguration[]): SchedulesMeant {
  if (schedules.length === 1) return { schedules, refused: null };
  if (schedules.length === 0) return refused(named === null ? UNNAMED : unknown(named));
  const ids = schedules.map(({ id }) => id).join(', ');
  return refused({
    en: `Several schedules may be meant: ${ids}. Name one by its resource id.`,
    ja: `該当するスケジュールが複数あります: ${ids}。リソース ID で 1 つを指定してください。`,
  });
}

function refused(reason: Text): SchedulesMeant {
  return { schedules: [], refused: reason };
}

function unknown(named: string): Text {
  return {
    en: `No schedule (maintenance configuration) named ${named} is visible to the bot.`,
    ja: `${named} という名前のスケジュール (メンテナンス構成) は、ボットから参照できる範囲にありません。`,
  };
}

const UNNAMED: Text = {
  en: 'Say which schedule is meant: its name, or a machine that one schedule covers.',
  ja: '対象のスケジュールを、名前または割り当て先のマシンで指定してください。',
};
