import { SOMEBODY } from '../support/asker.ts';
import { workspaces } from '../support/world/logs.ts';
import { assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import type { Measurement } from './measurement.ts';
import { distantTenant } from './support/distant-tenant.ts';

const PEOPLE = 50;
const ASKED_WITHIN_IN_MS = 1_000;
const NAMES = Array.from({ length: 20 }, (_, index) => `vm-${String(index).padStart(2, '0')}`);
const TENANT = world({
  resources: NAMES.map((name, index) => virtualMachine(name, index % 2 === 0 ? assessmentMode(null) : {})),
  workspaces: workspaces({ Update: [{ TimeGenerated: 'now-500d', Computer: 'left-behind' }] }),
});

/** What fifty people who ask about the same twenty machines at one time send, by what one of them alone sends. */
export async function sharing(): Promise<Measurement> {
  const alone = await callsOf(1);
  const together = await callsOf(PEOPLE);
  const detail = `${together} calls for ${PEOPLE} people, ${alone} for one`;
  return { name: 'sharing-50', value: together / alone, unit: 'ratio', limit: 3, detail };
}

async function callsOf(people: number): Promise<number> {
  const { engine, time, sent } = distantTenant(TENANT);
  const question = engine.understand(`why are ${NAMES.join(', ')} not assessed?`, {});
  const answers = await time.passUntil(
    Promise.all(
      Array.from({ length: people }, async (_, index) => {
        await time.sleep((index * ASKED_WITHIN_IN_MS) / people);
        return engine.answer(question, SOMEBODY);
      }),
    ),
  );
  const incomplete = answers.find(({ machines }) => machines.length !== NAMES.length);
  if (incomplete) throw new Error(`an answer speaks of ${incomplete.machines.length} machines`);
  return sent.calls;
}
