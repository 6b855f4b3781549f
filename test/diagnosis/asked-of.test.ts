import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import type { Instant } from '../../src/model/instant.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import type { SaidDay, TimeRange } from '../../src/model/time-range.ts';
import { timeRangeText } from '../../src/model/time-range-text.ts';
import { SOMEBODY } from '../support/asker.ts';

const NOW = '2026-11-20T09:00:00Z' as Instant;

/** `zone` null: nobody knows where the asker is. */
const NIGHTS: readonly (readonly [day: SaidDay, zone: string | null, from: string, to: string])[] = [
  ['last-night', 'UTC', '2026-11-19T18:00:00Z', '2026-11-20T06:00:00Z'],
  ['last-night', 'Asia/Tokyo', '2026-11-19T09:00:00Z', '2026-11-19T21:00:00Z'],
  ['last-night', null, '2026-11-19T09:00:00Z', '2026-11-20T14:00:00Z'],
  ['tonight', 'Asia/Tokyo', '2026-11-20T09:00:00Z', '2026-11-20T21:00:00Z'],
  ['tonight', null, '2026-11-20T09:00:00Z', '2026-11-21T14:00:00Z'],
];

/** 20 November 2026 is a Friday. */
const STRETCHES: readonly (
  | readonly [range: TimeRange, from: string, to: string]
  | readonly [range: TimeRange]
)[] = [
  [{ kind: 'since', day: 'monday' }, '2026-11-16T00:00:00Z', NOW],
  [{ kind: 'since', day: 'friday' }, '2026-11-20T00:00:00Z', NOW],
  [{ kind: 'since', day: 'saturday' }, '2026-11-14T00:00:00Z', NOW],
  [{ kind: 'day', day: 'last-week' }, '2026-11-09T00:00:00Z', '2026-11-16T00:00:00Z'],
  [{ kind: 'day', day: 'last-month' }, '2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'],
  [{ kind: 'day', day: '--11-18' }, '2026-11-18T00:00:00Z', '2026-11-19T00:00:00Z'],
  [{ kind: 'day', day: '--12-24' }, '2026-12-24T00:00:00Z', '2026-12-25T00:00:00Z'],
  [{ kind: 'day', day: '--10-25' }, '2026-10-25T00:00:00Z', '2026-10-26T00:00:00Z'],
  [{ kind: 'day', day: '--01-02' }, '2027-01-02T00:00:00Z', '2027-01-03T00:00:00Z'],
  [{ kind: 'day', day: '--02-30' }],
  [{ kind: 'day', day: '---19' }, '2026-11-19T00:00:00Z', '2026-11-20T00:00:00Z'],
  [{ kind: 'day', day: '---31' }, '2026-10-31T00:00:00Z', '2026-11-01T00:00:00Z'],
  [{ kind: 'day', day: '---02' }, '2026-12-02T00:00:00Z', '2026-12-03T00:00:00Z'],
  [{ kind: 'since', day: '--11-12' }, '2026-11-12T00:00:00Z', NOW],
  [{ kind: 'day', day: 'P2D' }, '2026-11-18T00:00:00Z', '2026-11-19T00:00:00Z'],
  [{ kind: 'day', day: '2024-08' }, '2024-08-01T00:00:00Z', '2024-09-01T00:00:00Z'],
  [{ kind: 'last', duration: 'P3D' }, '2026-11-17T09:00:00Z', NOW],
  [{ kind: 'over', duration: 'P7D' }],
];

const asking = (range: TimeRange): Question => ({
  text: '',
  pasted: null,
  locale: 'en',
  intent: 'diagnose',
  topic: 'install-failed',
  entities: { ...NO_ENTITIES, range },
  scope: 'machines',
  candidates: [],
});

describe('a stretch of time that is said', () => {
  for (const [range, from, to] of STRETCHES)
    it(`is on the calendar: ${timeRangeText(range).en}`, () => {
      const { span } = askedOf(asking(range), { ...SOMEBODY, timeZone: 'UTC' }, NOW);
      assert.deepEqual(span, from === undefined ? null : { from, to });
    });
});

describe('a night that is said', () => {
  for (const [day, timeZone, from, to] of NIGHTS)
    it(`${day} of somebody in ${timeZone ?? 'a place that nobody knows'}`, () => {
      const question = asking({ kind: 'day', day });
      assert.deepEqual(askedOf(question, { ...SOMEBODY, timeZone }, NOW).span, { from, to });
    });
});
