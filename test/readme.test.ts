import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connectToSandbox } from '../src/commands/sandbox-connection.ts';
import { worldOf } from '../src/commands/world-of.ts';
import { createEngine } from '../src/engine/engine.ts';
import { VirtualClock } from '../src/sandbox/virtual-clock.ts';
import { SOMEBODY } from './support/asker.ts';

interface Exchange {
  readonly question: string;
  readonly says: string;
  readonly evidence: string;
}

describe('the transcript in the README', () => {
  const world = worldOf('demo');
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  const reportError = (error: unknown) => assert.fail(String(error));
  const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
  const exchanges = readTranscript();

  it('has a question in each language', () => {
    assert.equal(exchanges.length, 2);
  });

  for (const { question, says, evidence } of exchanges) {
    it(`is what the demo tenant answers to: ${question}`, async () => {
      const answer = await engine.answer(engine.understand(question, {}), SOMEBODY);
      const [finding] = answer.findings;
      const [first] = finding?.evidence ?? [];
      assert.equal(finding?.says[answer.question.locale], says);
      assert.equal(`${first?.field} = ${first?.value}`, evidence);
    });
  }
});

/** `> **Person** question`, `> **UpdateOps** answer`, `> *Evidence* field = value`. */
function readTranscript(): readonly Exchange[] {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const spoken = /> \*\*(?!UpdateOps)\w+\*\* (.+)\n>\n> \*\*UpdateOps\*\* (.+)\n> \*[^*]+\* (.+)\n/g;
  return [...readme.matchAll(spoken)].map(([, question = '', says = '', evidence = '']) => ({
    question,
    says,
    evidence,
  }));
}
