import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { type MachineChanges, machineChanges } from './machine-changes.ts';
import { schedulesInQuestion } from './schedules-in-question.ts';

const ASKED = { asked: schedulesInQuestion };

/** What was done to a machine that a schedule is asked about; where there is none, nothing is looked for, at no cost. */
export const scheduledChanges: Fact<MachineChanges> = machineFact({
  id: 'scheduled-changes',
  title: machineChanges.title,
  kinds: ['azure-vm', 'azure-arc'],
  from: [schedulesInQuestion, machineChanges],
  async read(machines, gather): Promise<MachineReadings<MachineChanges>> {
    const sheets = await gather.readFacts([schedulesInQuestion], machines);
    const unscheduled = ({ id }: Machine) => {
      const { asked } = readingsOf(ASKED, sheets.get(machineKey(id)) ?? new Map());
      return asked?.isKnown && asked.value.schedules.length === 0 ? asked.value.looked : null;
    };
    const concerned = machines.filter((machine) => unscheduled(machine) === null);
    const readings = await gather.readFacts([machineChanges], concerned);
    return eachMachine(machines, (machine, key): Reading<MachineChanges> => {
      const looked = unscheduled(machine);
      if (looked) return known({ changes: [], looked });
      const { changes } = readingsOf({ changes: machineChanges }, readings.get(key) ?? new Map());
      if (changes === undefined) throw new Error('the changes of a machine were not read');
      return changes.isKnown ? changes : gapIn(scheduledChanges, changes);
    });
  },
});
