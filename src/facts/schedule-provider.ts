import type { Quoted } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { providerRegistration } from './provider-registration.ts';
import { schedulesInQuestion } from './schedules-in-question.ts';

const REGISTRATION = providerRegistration('Microsoft.Maintenance');

/**
 * Registration of Microsoft.Maintenance in the subscription of a machine that a schedule is asked about; null, at no cost, where
 * none is: then there is nothing that could run. One call a subscription.
 */
export const scheduleProvider: Fact<Quoted<string | null>> = machineFact({
  id: 'schedule-provider',
  title: { en: 'Microsoft.Maintenance registration', ja: 'Microsoft.Maintenance の登録状態' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [schedulesInQuestion, REGISTRATION],
  async read(machines, gather): Promise<MachineReadings<Quoted<string | null>>> {
    const sheets = await gather.readFacts([schedulesInQuestion], machines);
    const asked = ({ id }: Machine) =>
      readingsOf({ asked: schedulesInQuestion }, sheets.get(machineKey(id)) ?? new Map()).asked;
    const concerned = machines.filter((machine) => {
      const reading = asked(machine);
      return reading?.isKnown !== true || reading.value.schedules.length > 0;
    });
    const registrations = await gather.readFacts([REGISTRATION], concerned);
    return eachMachine(machines, (machine, key): Reading<Quoted<string | null>> => {
      const reading = asked(machine);
      const { registration } = readingsOf(
        { registration: REGISTRATION },
        registrations.get(key) ?? new Map(),
      );
      if (registration) return registration.isKnown ? registration : gapIn(scheduleProvider, registration);
      if (!reading?.isKnown) throw new Error('the schedules in question were not read');
      return known({ value: null, evidence: reading.value.looked });
    });
  },
});
