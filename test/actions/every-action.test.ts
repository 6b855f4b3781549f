import assert from 'node:assert/strict';
import { ACTIONS } from '../../src/actions/registry.ts';
import type { OfferedAction } from '../../src/model/offered-action.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { askWorld } from '../support/ask-world.ts';
import { assertGolden } from '../support/golden.ts';
import type { ActionCases } from './support/action-cases.ts';
import { actedUpon } from './support/carry-out.ts';
import { policyNaming } from './support/policy-naming.ts';

for (const { id, title, topic } of ACTIONS) {
  const { cases } = (await import(`./cases/${id}.ts`)) as { readonly cases: ActionCases };

  describe(`the action ${id}`, () => {
    it('is called and asked for in both languages', () => {
      for (const text of [title, topic.title, topic.example]) assert.ok(text.en !== '' && text.ja !== '');
      assert.equal(topic.id, id);
    });

    for (const locale of ['en', 'ja'] as const)
      it(`is shown before it is done: ${locale}`, async () => {
        const [{ world, given }] = cases.deeds;
        const { plan, text } = await planOf(world, id, cases.golden[locale], given);
        assert.ok(plan.targets.length > 0, text);
        assertGolden(`actions/${id}.${locale}.txt`, `${text}\n`);
      });

    for (const { what, world, ask, given, calls, look, before, after, isUndone } of cases.deeds)
      it(`does what it says: ${what}`, async () => {
        const { plan, text } = await planOf(world, id, ask, given);
        assert.deepEqual(plan.refusals, [], text);
        const planned = plan.targets.flatMap((target) => target.calls);
        assert.deepEqual(
          planned.map(({ method }) => method),
          calls,
        );
        for (const { permission, means } of planned) {
          assert.match(permission, /^Microsoft\.\w+\/[\w./]+\/(?:action|write|delete)$/);
          assert.ok(means.en !== '' && means.ja !== '');
        }
        const tenant = actedUpon(world);
        assert.deepEqual(await tenant.show(look), before, 'before it');
        await tenant.send(planned);
        assert.deepEqual(await tenant.show(look), after, 'after it');
        const undo = plan.targets.flatMap((target) => target.undo ?? []);
        assert.equal(undo.length > 0, isUndone);
        assert.equal(
          plan.undo !== null,
          plan.targets.some((target) => target.undo !== null),
        );
        if (!isUndone) return;
        await tenant.send(undo);
        assert.deepEqual(await tenant.show(look), before, 'after it was undone');
      });

    for (const { why, world, ask, given, isOff, says } of cases.refusals)
      it(`is refused: ${why}`, async () => {
        const { plan, text } = await planOf(world, id, ask, given, isOff ? [] : [id]);
        assert.deepEqual(plan.targets, [], text);
        const [refusal] = plan.refusals;
        assert.match(refusal?.reason.en ?? '', says);
        assert.ok(refusal?.reason.ja, 'no reason in Japanese');
      });
  });
}

async function planOf(
  world: World,
  id: string,
  ask: string,
  given: OfferedAction['arguments'],
  enabled: readonly string[] = [id],
): Promise<{ readonly plan: Plan; readonly text: string }> {
  const { answer, rendered } = await askWorld(
    world,
    ask,
    null,
    (understood) => (given ? { ...understood, given } : understood),
    enabled.length > 0 ? policyNaming(enabled) : null,
  );
  assert.equal(answer.question.topic, id, ask);
  assert.ok(answer.plan, rendered.text);
  return { plan: answer.plan, text: rendered.text };
}
