import type { Evidence, Quoted } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { maintenanceRuns, recordInSubscription } from './maintenance-runs.ts';
import { providerRegistration } from './provider-registration.ts';
import { schedulesInQuestion } from './schedules-in-question.ts';

const REGISTRATION = providerRegistration('Microsoft.Maintenance');

const FROM = { asked: schedulesInQuestion, runs: maintenanceRuns };

/**
 * Registration of Microsoft.Maintenance in the subscription of a machine that a schedule is asked about, of one without any too: none can be assigned where it
 * is not registered. Null, at no cost, where the run in question took place in that subscription, which shows it. Else one call a subscription.
 */
export const scheduleProvider: Fact<Quoted<string | null>> = machineFact({
  id: 'schedule-provider',
  title: { en: 'Microsoft.Maintenance registration', ja: 'Microsoft.Maintenance の登録状態' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [...Object.values(FROM), REGISTRATION],
  async read(machines, gather): Promise<MachineReadings<Quoted<string | null>>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const needless = (machine: Machine): Evidence | null => {
      const { asked, runs } = readingsOf(FROM, sheets.get(machineKey(machine.id)) ?? new Map());
      if (!asked?.isKnown) return null;
      const record = runs?.isKnown ? recordInSubscription(asked.value, runs.value, machine) : null;
      return record?.status.evidence ?? null;
    };
    const concerned = machines.filter((machine) => needless(machine) === null);
    const registrations = await gather.readFacts([REGISTRATION], concerned);
    return eachMachine(machines, (machine, key): Reading<Quoted<string | null>> => {
      const { registration } = readingsOf(
        { registration: REGISTRATION },
        registrations.get(key) ?? new Map(),
      );
      if (registration) return registration.isKnown ? registration : gapIn(scheduleProvider, registration);
      const evidence = needless(machine);
      if (evidence === null) throw new Error('the registration of Microsoft.Maintenance was not read');
      return known({ value: null, evidence });
    });
  },
});
