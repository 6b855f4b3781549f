import assert from 'node:assert/strict';
import { advanceConversation } from '../../src/dialog/conversation.ts';
import { NEW_CONVERSATION, readSnapshot, storeSnapshot } from '../../src/dialog/conversation-snapshot.ts';
import type { CauseId } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Seen } from '../../src/model/seen.ts';
import { type Change, changesSince, withSeen } from '../../src/model/what-changed.ts';
import { CLEAR, FOUND, machine } from '../render/fixtures.ts';
import { anAnswer, aQuestion } from '../support/conversation-fixture.ts';

const AT_NINE = '2026-11-20T09:00:00Z' as Instant;
const AT_TEN = '2026-11-20T10:00:00Z' as Instant;
const ASKED = aQuestion({ machines: ['vm-01'] });
const found = (cause: CauseId, name = 'vm-01') => ({ ...FOUND, cause, machine: machine(name) });
const STOPPED = found('machine-stopped');
const FINE = { ...CLEAR, scenario: FOUND.scenario, machine: FOUND.machine, cause: null };
const answered = (findings: readonly (typeof FOUND | typeof FINE)[], asOf: Instant, question = ASKED) => ({
  ...anAnswer(question),
  findings,
  asOf,
});
const seenIn = (question: { readonly seen?: Seen }): Seen => {
  assert.ok(question.seen);
  return question.seen;
};
const said = ({ before, now }: Change) => [before?.cause ?? null, now && 'cause' in now ? now.cause : null];

describe('what an answer said', () => {
  it('is remembered with the question, and survives the store', () => {
    const asked = advanceConversation(NEW_CONVERSATION, {
      type: 'asked',
      turn: '1',
      question: ASKED,
      reply: null,
    });
    const { snapshot } = advanceConversation(asked.snapshot, {
      type: 'answered',
      turn: '1',
      answer: answered([STOPPED], AT_NINE),
    });
    const previous = readSnapshot(JSON.parse(JSON.stringify(storeSnapshot(snapshot))))?.previous;
    assert.equal(seenIn(previous ?? ASKED).since, AT_NINE);
    assert.deepEqual(changesSince(seenIn(previous ?? ASKED), [STOPPED]), []);
  });

  it('is said since it was first said so', () => {
    const again = withSeen(answered([STOPPED], AT_NINE));
    assert.equal(seenIn(withSeen(answered([STOPPED], AT_TEN, again))).since, AT_NINE);
    assert.equal(seenIn(withSeen(answered([FINE], AT_TEN, again))).since, AT_TEN);
  });

  const differences: readonly (readonly [
    what: string,
    now: readonly (typeof FOUND | typeof FINE)[],
    said: unknown,
  ])[] = [
    ['nothing', [STOPPED], []],
    ['another cause', [found('agent-not-ready')], [['machine-stopped', 'agent-not-ready']]],
    ['no cause any more', [FINE], [['machine-stopped', null]]],
    [
      'another urgency of the same cause',
      [{ ...STOPPED, severity: 'wait' }],
      [['machine-stopped', 'machine-stopped']],
    ],
    ['a machine more', [STOPPED, found('machine-stopped', 'vm-02')], [[null, 'machine-stopped']]],
    ['a machine less', [], [['machine-stopped', null]]],
  ];
  for (const [what, now, expected] of differences)
    it(`differs by ${what}`, () => {
      const { seen } = withSeen(answered([STOPPED], AT_NINE));
      assert.ok(seen);
      assert.deepEqual(changesSince(seen, now).map(said), expected);
    });

  it('is not kept of more than a line can compare', () => {
    const many = Array.from({ length: 21 }, (_, index) => found('machine-stopped', `vm-${index}`));
    assert.equal(withSeen(answered(many, AT_NINE)).seen, undefined);
  });
});
