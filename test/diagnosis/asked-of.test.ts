import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import type { Instant } from '../../src/model/instant.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import type { SaidDay } from '../../src/model/time-range.ts';
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

describe('a night that is said', () => {
  for (const [day, timeZone, from, to] of NIGHTS)
    it(`${day} of somebody in ${timeZone ?? 'a place that nobody knows'}`, () => {
      const question: Question = {
        text: '',
        pasted: null,
        locale: 'en',
        intent: 'diagnose',
        topic: 'install-failed',
        entities: { ...NO_ENTITIES, range: { kind: 'day', day } },
        scope: 'machines',
        candidates: [],
      };
      assert.deepEqual(askedOf(question, { ...SOMEBODY, timeZone }, NOW).span, { from, to });
    });
});
