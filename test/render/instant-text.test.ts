import assert from 'node:assert/strict';
import type { Instant } from '../../src/model/instant.ts';
import { ageText } from '../../src/render/age-text.ts';
import { instantText } from '../../src/render/instant-text.ts';
import { wordsIn } from '../../src/render/words/words-in.ts';

const at = (text: string): Instant => text as Instant;

describe('instantText', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['2026-11-20T09:00:00Z', 'Asia/Tokyo', '2026-11-20 18:00 JST (09:00 UTC)'],
    ['2026-11-20T15:30:00Z', 'Asia/Tokyo', '2026-11-21 00:30 JST (2026-11-20 15:30 UTC)'],
    ['2026-11-20T09:00:59.999Z', 'UTC', '2026-11-20 09:00 UTC'],
    ['2026-11-20T09:00:00Z', 'America/Los_Angeles', '2026-11-20 01:00 PST (09:00 UTC)'],
    ['2026-07-20T09:00:00Z', 'Europe/Paris', '2026-07-20 11:00 CEST (09:00 UTC)'],
    ['2026-11-20T09:00:00Z', 'Asia/Kolkata', '2026-11-20 14:30 IST (09:00 UTC)'],
    ['2026-11-20T09:00:00Z', 'Asia/Kathmandu', '2026-11-20 14:45 UTC+5:45 (09:00 UTC)'],
  ];
  for (const [instant, timeZone, expected] of CASES) {
    it(`${instant} in ${timeZone} is ${expected}`, () => {
      assert.equal(instantText(at(instant), timeZone), expected);
    });
  }

  it('refuses a time zone that does not exist', () => {
    assert.throws(() => instantText(at('2026-11-20T09:00:00Z'), 'Asia/Atlantis'), RangeError);
  });
});

describe('ageText', () => {
  const AS_OF = at('2026-11-20T09:00:00Z');
  const CASES: readonly (readonly [string, string, string])[] = [
    ['2026-11-20T08:59:01Z', 'just now', 'たった今'],
    ['2026-11-20T08:59:00Z', '1 min ago', '1 分前'],
    ['2026-11-20T07:00:01Z', '119 min ago', '119 分前'],
    ['2026-11-20T07:00:00Z', '2 h ago', '2 時間前'],
    ['2026-11-19T07:00:00Z', '26 h ago', '26 時間前'],
    ['2026-11-18T09:00:01Z', '47 h ago', '47 時間前'],
    ['2026-11-18T09:00:00Z', '2 days ago', '2 日前'],
    ['2026-11-20T11:00:00Z', 'in 2 h', '2 時間後'],
    ['2026-11-24T09:00:00Z', 'in 4 days', '4 日後'],
  ];
  for (const [instant, en, ja] of CASES) {
    it(`${instant} is ${en}`, () => {
      assert.equal(ageText(at(instant), AS_OF, wordsIn('en')), en);
      assert.equal(ageText(at(instant), AS_OF, wordsIn('ja')), ja);
    });
  }
});
