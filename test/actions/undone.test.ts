import assert from 'node:assert/strict';
import { ACTIONS } from '../../src/actions/registry.ts';
import { entitiesOf, markParticulars } from '../../src/ask/particulars.ts';
import { UNDO } from '../../src/model/undo.ts';
import { actingBench, KEN, kept, statesOf } from '../acting/support/acting-bench.ts';
import { emptied } from '../support/emptied.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import type { ActionCases } from './support/action-cases.ts';
import { policyNaming } from './support/policy-naming.ts';

/** A deed of each action that can be undone, and undone: what is there then is what an undo in turn finds as it was left. */
describe('each action that can be undone', () => {
  const database = testDatabase(freshDatabase);
  let undoneCount = 0;

  for (const { id } of ACTIONS)
    it(`${id} is carried out, undone, and the undo undone, over every world that it has`, async () => {
      const { cases } = (await import(`./cases/${id}.ts`)) as { readonly cases: ActionCases };
      for (const { world, ask, given } of cases.deeds) {
        await emptied(database());
        const bench = actingBench(database(), world, policyNaming([id]));
        const carriedOut = async (...asked: Parameters<typeof bench.ask>) => {
          const shown = await bench.ask(...asked);
          const record = kept(await bench.letBe(shown, KEN));
          bench.clock.advance(1_000);
          return { plan: record.plan, states: statesOf(await bench.carryOn(record.id)) };
        };
        const entities = entitiesOf(markParticulars(ask.toLowerCase(), ask));
        const first = await carriedOut(id, [], KEN, { text: ask, entities, ...(given && { given }) });
        if (first.plan.targets.every(({ undo }) => undo === null)) continue;
        assert.ok(
          first.states.every((state) => state === 'done'),
          ask,
        );
        for (const times of ['once', 'twice']) {
          const { plan, states } = await carriedOut(UNDO, [], KEN);
          assert.deepEqual(plan.refusals, [], `${ask}, undone ${times}`);
          assert.equal(plan.targets.length, first.plan.targets.length);
          assert.ok(
            states.every((state) => state === 'done'),
            ask,
          );
          undoneCount += 1;
        }
      }
    }).timeout(20_000);

  after(() => assert.ok(undoneCount >= 16));
});
