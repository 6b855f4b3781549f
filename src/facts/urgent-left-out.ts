import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { URGENT_CLASSIFICATIONS } from '../model/urgent-classifications.ts';
import { doesInstall, type InstallFilter, isSameClassification } from '../schedules/install-filter.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, readingsOf } from './fact.ts';
import { type ListedUpdate, pendingUpdateOf } from './listed-updates.ts';
import { pendingUpdates } from './pending-updates.ts';
import { installFilterOf } from './schedule-filter.ts';
import { endOf } from './schedule-timing.ts';
import { type Schedule, schedules } from './schedules.ts';

/**
 * The critical and security updates that are pending on a machine and that the filters of every schedule which covers it leave out: no run installs them. Two queries for
 * each 250 machines whose schedules may leave out such a one; of any other nothing is asked and the list is empty.
 */
export const urgentLeftOut: Fact<readonly ListedUpdate[]> = machineFact({
  id: 'urgent-left-out',
  title: {
    en: 'pending updates that schedules leave out',
    ja: 'スケジュールの対象外の保留中の更新プログラム',
  },
  kinds: ['azure-vm', 'azure-arc'],
  from: [schedules, pendingUpdates],
  async read(machines, gather) {
    const sheets = await gather.readFacts([schedules], machines);
    const filtersOf = (machine: Machine): readonly InstallFilter[] => {
      const reading = readingsOf({ schedules }, sheets.get(machineKey(machine.id)) ?? new Map()).schedules;
      return reading?.isKnown ? filtersGoingOn(reading.value.covering, machine, gather.now) : [];
    };
    const mayLeaveOut = (machine: Machine) => {
      const filters = filtersOf(machine);
      return filters.length > 0 && !filters.some(takesEveryUrgent);
    };
    const pending = await gather.readFacts([pendingUpdates], machines.filter(mayLeaveOut));
    return eachMachine(machines, (machine, key): Reading<readonly ListedUpdate[]> => {
      const reading = readingsOf({ pendingUpdates }, pending.get(key) ?? new Map()).pendingUpdates;
      if (reading === undefined) return known([]);
      if (!reading.isKnown) return gapIn(urgentLeftOut, reading);
      const filters = filtersOf(machine);
      return known(
        reading.value.updates.filter(
          (update) => isUrgent(update) && !filters.some((each) => doesInstall(each, pendingUpdateOf(update))),
        ),
      );
    });
  },
});

function isUrgent({ classifications }: ListedUpdate): boolean {
  return classifications.value.some((each) =>
    URGENT_CLASSIFICATIONS.some((urgent) => isSameClassification(urgent, each)),
  );
}

/** Of the schedules that have not ended; none where one is not to be seen, as that may take anything. */
function filtersGoingOn(
  covering: readonly Schedule[],
  machine: Machine,
  now: Instant,
): readonly InstallFilter[] {
  const going = covering.filter(({ configuration }) => endOf(configuration, now) === null);
  if (going.some(({ configuration }) => configuration === null)) return [];
  return going.map(({ configuration }) => installFilterOf(configuration, machine));
}

/** Whether no critical or security update can be left out, whatever is pending. */
function takesEveryUrgent(filter: InstallFilter): boolean {
  const { classifications, kbsToInclude, kbsToExclude, packagesToInclude, packagesToExclude } = filter;
  if (filter.excludesRebooting || kbsToExclude.length + packagesToExclude.length > 0) return false;
  if (classifications.length === 0) return kbsToInclude.length + packagesToInclude.length === 0;
  return URGENT_CLASSIFICATIONS.every((urgent) =>
    classifications.some((each) => isSameClassification(urgent, each)),
  );
}
