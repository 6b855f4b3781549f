import assert from 'node:assert/strict';
import { onReadersClock } from '../../src/render/readers-clock.ts';

const CASES: readonly (readonly [what: string, timeZone: string, sentence: string, read: string])[] = [
  [
    'a moment',
    'Asia/Tokyo',
    'It ended at 2026-11-20 09:00 UTC.',
    'It ended at 2026-11-20 18:00 JST (09:00 UTC).',
  ],
  [
    'a stretch that has other days there',
    'Asia/Tokyo',
    '2026-11-20 15:00 UTC から 2026-11-22 15:00 UTC まで',
    '2026-11-21 00:00 JST (2026-11-20 15:00 UTC) から 2026-11-23 00:00 JST (2026-11-22 15:00 UTC) まで',
  ],
  [
    'a moment in brackets',
    'Asia/Tokyo',
    'vm-01 のインストール (2026-11-17 01:00 UTC) は失敗しました。',
    'vm-01 のインストール (2026-11-17 10:00 JST = 01:00 UTC) は失敗しました。',
  ],
  ['a reader in UTC', 'UTC', 'at 2026-11-20 09:00 UTC', 'at 2026-11-20 09:00 UTC'],
  [
    'what stands on a wall clock already',
    'Asia/Tokyo',
    '2026-11-21 01:00 JST (2026-11-20 16:00 UTC), 2026-11-20 18:00 +09:00 (Tokyo Standard Time) = 2026-11-20 09:00 UTC',
    '2026-11-21 01:00 JST (2026-11-20 16:00 UTC), 2026-11-20 18:00 +09:00 (Tokyo Standard Time) = 2026-11-20 09:00 UTC',
  ],
  ['no moment at all', 'Asia/Tokyo', 'at 2026-13-40 09:00 UTC', 'at 2026-13-40 09:00 UTC'],
];

describe('sentences on the clock of who reads them', () => {
  for (const [what, timeZone, sentence, read] of CASES)
    it(`${what}: ${read}`, () => {
      assert.equal(onReadersClock(sentence, timeZone), read);
      assert.equal(onReadersClock(read, timeZone), read);
    });
});
