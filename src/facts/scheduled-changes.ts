import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { type MachineChanges, machineChanges } from './machine-changes.ts';
import { schedulesInQuestion } from './schedules-in-question.ts';
import { updateDeployments } from './update-deployments.ts';

const FROM = { asked: schedulesInQuestion, deployments: updateDeployments };

/**
 * What was done to a machine that a schedule is asked about. One without a schedule may have lost it when it was moved; only where Update Management has
 * deployments for it, which it then is that are asked about, nothing is looked for, at no cost.
 */
export const scheduledChanges: Fact<MachineChanges> = machineFact({
  id: 'scheduled-changes',
  title: machineChanges.title,
  kinds: ['azure-vm', 'azure-arc'],
  from: [...Object.values(FROM), machineChanges],
  async read(machines, gather): Promise<MachineReadings<MachineChanges>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const deployed = ({ id }: Machine) => {
      const { asked, deployments } = readingsOf(FROM, sheets.get(machineKey(id)) ?? new Map());
      const isDeployed = deployments?.isKnown === true && deployments.value.deployments.length > 0;
      return isDeployed && asked?.isKnown && asked.value.schedules.length === 0 ? asked.value.looked : null;
    };
    const concerned = machines.filter((machine) => deployed(machine) === null);
    const readings = await gather.readFacts([machineChanges], concerned);
    return eachMachine(machines, (machine, key): Reading<MachineChanges> => {
      const looked = deployed(machine);
      if (looked) return known({ changes: [], looked });
      const { changes } = readingsOf({ changes: machineChanges }, readings.get(key) ?? new Map());
      if (changes === undefined) throw new Error('the changes of a machine were not read');
      return changes.isKnown ? changes : gapIn(scheduledChanges, changes);
    });
  },
});
