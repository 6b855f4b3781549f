import type { Quoted } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { providerRegistration } from './provider-registration.ts';
import { schedules } from './schedules.ts';

const REGISTRATION = providerRegistration('Microsoft.Maintenance');

/** Registration of Microsoft.Maintenance in the subscription of a machine that a schedule covers; null, at no cost, where none does. One call a subscription. */
export const coveredRegistration: Fact<Quoted<string> | null> = machineFact({
  id: 'covered-registration',
  title: { en: 'Microsoft.Maintenance registration', ja: 'Microsoft.Maintenance の登録状態' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [schedules, REGISTRATION],
  async read(machines, gather): Promise<MachineReadings<Quoted<string> | null>> {
    const sheets = await gather.readFacts([schedules], machines);
    const covered = machines.filter(({ id }) => {
      const { assigned } = readingsOf({ assigned: schedules }, sheets.get(machineKey(id)) ?? new Map());
      return assigned?.isKnown && assigned.value.covering.length > 0;
    });
    const registrations = await gather.readFacts([REGISTRATION], covered);
    return eachMachine(machines, (_, key): Reading<Quoted<string> | null> => {
      const { state } = readingsOf({ state: REGISTRATION }, registrations.get(key) ?? new Map());
      if (state === undefined) return known(null);
      return state.isKnown ? state : gapIn(coveredRegistration, state);
    });
  },
});
