import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { ASSIGNMENTS_RIGHT } from './row-right.ts';
import { schedules } from './schedules.ts';
import { type LackedAction, lackedAction } from './withheld-rows.ts';

/**
 * What keeps the bot from seeing which schedules are assigned to a machine; null: nothing does, or Azure does not tell. Costs no call of its own: `schedules` has
 * looked where it found none.
 */
export const withheldAssignments: Fact<LackedAction | null> = machineFact({
  id: 'withheld-assignments',
  title: schedules.title,
  kinds: ['azure-vm', 'azure-arc'],
  from: [schedules],
  async read(machines, gather): Promise<MachineReadings<LackedAction | null>> {
    const sheets = await gather.readFacts([schedules], machines);
    const isWithheld = ({ id }: Machine) => {
      const reading = readingsOf({ schedules }, sheets.get(machineKey(id)) ?? new Map()).schedules;
      return reading?.isKnown === false && reading.code === 'AZ_FORBIDDEN';
    };
    const readings = machines.map(
      async (machine): Promise<readonly [MachineKey, Reading<LackedAction | null>]> => [
        machineKey(machine.id),
        known(isWithheld(machine) ? await lackedAction(ASSIGNMENTS_RIGHT, machine, gather) : null),
      ],
    );
    return new Map(await Promise.all(readings));
  },
});
