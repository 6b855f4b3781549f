import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Answer } from '../../src/model/answer.ts';
import { DAY_IN_MS } from '../../src/model/instant.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import type { World } from '../../src/sandbox/world/world.ts';

const QUESTIONS = [
  'which machines are not assessed and why?',
  'why is vm-01 not assessed?',
  'arc-tok-01 が未評価なのはなぜ?',
  'how is web01?',
  "is Microsoft.Automation registered for vm-01's subscription?",
  'why is arc-osa-01 not assessed?',
  'which machines in subscription "Contoso Japan" are not assessed?',
];

/** Late enough that no assessment of the demo counts any more, so that every fact is read of every machine. */
const LATER_IN_MS = 10 * DAY_IN_MS;

describe('deploy/reader-role.json', () => {
  const demo = worldOf('demo');
  const { Actions: actions } = JSON.parse(
    readFileSync(new URL('../../deploy/reader-role.json', import.meta.url), 'utf8'),
  ) as { Actions: readonly string[] };

  it('allows reading and nothing else', () => {
    for (const action of actions) assert.match(action, /^Microsoft\.[\w./]+\/read$/);
  });

  for (const question of QUESTIONS) {
    it(`is all that answering takes: ${question}`, async () => {
      const granted = await ask(withRole(demo, actions), question);
      assert.deepEqual(granted.findings, (await ask(demo, question)).findings);
    });
  }

  for (const action of actions) {
    it(`names ${action} because an answer differs without it`, async () => {
      const without = withRole(
        demo,
        actions.filter((each) => each !== action),
      );
      const answers = QUESTIONS.map(async (question) => {
        const [less, all] = await Promise.all([ask(without, question), ask(demo, question)]);
        return JSON.stringify(less.findings) === JSON.stringify(all.findings);
      });
      assert.ok((await Promise.all(answers)).includes(false), 'no answer needs it');
    });
  }
});

function withRole(world: World, actions: readonly string[]): World {
  return {
    ...world,
    permissions: [{ principal: 'bot', scope: '/', actions: [...actions], notActions: [] }],
  };
}

function ask(world: World, question: string): Promise<Answer> {
  const clock = new VirtualClock(new Date(Date.parse(world.now) + LATER_IN_MS));
  const { connection, scope } = connectToSandbox(world, clock, 0);
  const reportError = (error: unknown) => assert.fail(String(error));
  const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
  return engine.answer(engine.understand(question, {}));
}
