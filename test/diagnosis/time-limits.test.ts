import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import { timeLimits } from '../../src/diagnosis/time-limits.ts';
import type { Instant } from '../../src/model/instant.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { TimeRange } from '../../src/model/time-range.ts';
import type { Topic } from '../../src/model/topic.ts';
import { SOMEBODY } from '../support/asker.ts';
import { aQuestion } from '../support/conversation-fixture.ts';

const NOW = '2026-11-20T09:00:00Z' as Instant;
const SINCE_MONDAY = { kind: 'since', day: 'monday' } as const;
const NEXT_WEEK = { kind: 'day', day: 'next-week' } as const;

/** What becomes of a stretch of time in a question that can be asked of such times: kept to, refused, or nothing where none is meant. */
const CASES: readonly (readonly [range: TimeRange | null, heeds: Topic['heeds'] | null, becomes: string])[] =
  [
    [null, 'any time', 'nothing'],
    [SINCE_MONDAY, 'any time', 'kept to: the time since Monday'],
    [SINCE_MONDAY, null, 'not: the time since Monday'],
    [SINCE_MONDAY, 'time to come', 'not: the time since Monday'],
    [NEXT_WEEK, 'time to come', 'kept to: next week'],
    [{ kind: 'day', day: 'today' }, null, 'nothing'],
    [{ kind: 'day', day: 'last-month' }, null, 'not: last month'],
    [{ kind: 'last', duration: 'P7D' }, null, 'not: the last 7 days'],
    [{ kind: 'last', duration: 'PT1H' }, 'any time', 'kept to: the last 1 hour'],
    [{ kind: 'over', duration: 'P7D' }, null, 'not: ages of more than 7 days'],
    [{ kind: 'over', duration: 'P1M' }, 'any time', 'not: ages of more than 1 month'],
    [{ kind: 'day', day: '2026-02-30' }, 'any time', 'not: 2026-02-30'],
  ];

describe('a stretch of time in a question about many machines', () => {
  for (const [range, heeds, becomes] of CASES)
    it(`${range === null ? 'that names none' : JSON.stringify(range)}, of ${heeds ?? 'now alone'}: ${becomes}`, () => {
      const question = aQuestion({ entities: { ...NO_ENTITIES, range } });
      const { understood, ignored } = timeLimits(
        question,
        askedOf(question, { ...SOMEBODY, timeZone: 'UTC' }, NOW),
        heeds === null ? {} : { heeds: heeds ?? 'any time' },
        NOW,
      );
      const said = [
        ...understood.map(({ en }) => `kept to: ${en}`),
        ...ignored.map(({ said: { en } }) => `not: ${en}`),
      ];
      assert.equal(said.join(', ') || 'nothing', becomes);
      for (const { why } of ignored) assert.ok(why?.en && why.ja);
    });
});
