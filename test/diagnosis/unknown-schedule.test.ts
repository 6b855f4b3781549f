import assert from 'node:assert/strict';
import { worldOf } from '../../src/commands/world-of.ts';
import { askWorld } from '../support/ask-world.ts';

const WORLD = worldOf('demo');
const NEAR = ['weekly-wave-1'];
const ALL = ['monthly-sql', 'weekly-europe', 'weekly-wave-1'];

/** What is asked for with a name that nothing has, and what is offered instead. */
const ASKED: readonly (readonly [text: string, offered: readonly string[]])[] = [
  ['add vm-01 to weekly-wav-1', NEAR],
  ['assign schedule weekly-wav-1 to vm-01', NEAR],
  ['remove vm-01 from weekly-wav-1', NEAR],
  ['extend the window of weekly-wav-1 by 30 minutes', NEAR],
  ['exclude KB5034441 from schedule weekly-wav-1', NEAR],
  ['cancel the next run of schedule weekly-wav-1', NEAR],
  ['assign schedule nothing-like-it to vm-01', ALL],
  ['vm-01 を weekly-wav-1 に追加して', NEAR],
  ['スケジュール weekly-wav-1 を vm-01 に割り当てて', NEAR],
  ['スケジュール weekly-wav-1 のウィンドウを 30 分延長して', NEAR],
];

describe('an action with a schedule that is not there', () => {
  for (const [text, offered] of ASKED)
    it(`is refused with the names of others, to be pressed: ${text}`, async () => {
      const { answer, rendered } = await askWorld(WORLD, text);
      const { plan, choices, question } = answer;
      assert.deepEqual([plan?.targets, plan?.refusals.length], [[], 1]);
      for (const name of offered)
        assert.ok(plan?.refusals[0]?.reason[question.locale].includes(name), JSON.stringify(plan?.refusals));
      assert.deepEqual(
        choices.map(({ label }) => label.en),
        offered,
      );
      assert.match(rendered.text, question.locale === 'en' ? /Did you mean/ : /次のいずれかですか/);
      const again = await askWorld(WORLD, text, null, () => choices.at(-1)?.question ?? question);
      const reasons = again.answer.plan?.refusals.map(({ reason }) => reason.en) ?? [];
      assert.ok(again.answer.plan?.action === plan?.action);
      assert.ok(
        reasons.every((reason) => !/named .* is visible/.test(reason)),
        reasons.join(),
      );
    });

  it('has the machines of near names, where a machine is not there', async () => {
    for (const text of ['assess web-o1', 'web-o1 を評価して']) {
      const { answer } = await askWorld(WORLD, text);
      const [refusal] = answer.plan?.refusals ?? [];
      assert.match(refusal?.reason.en ?? '', /Nearest: web01, web02, web03/);
      assert.match(refusal?.reason.ja ?? '', /近い名前: web01/);
      const [first] = answer.choices;
      const again = await askWorld(WORLD, text, null, (question) => first?.question ?? question);
      assert.deepEqual(
        again.answer.plan?.targets.map(({ name }) => name),
        ['web01'],
      );
    }
  });
});
