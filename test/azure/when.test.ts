import assert from 'node:assert/strict';
import { z } from 'zod';
import { optional, when } from '../../src/azure/when.ts';

describe('when', () => {
  const readings: readonly (readonly [value: unknown, instant: string | null])[] = [
    ['2026-11-20T09:00:00Z', '2026-11-20T09:00:00Z'],
    ['2026-11-20T09:00:00.1234567Z', '2026-11-20T09:00:00.123Z'],
    ['2026-11-20T18:00:00+09:00', '2026-11-20T09:00:00Z'],
    ['2026-11-20T09:00:00', '2026-11-20T09:00:00Z'],
    ['2026-11-20 09:00:00', '2026-11-20T09:00:00Z'],
    [new Date('2026-11-20T09:00:00Z'), '2026-11-20T09:00:00Z'],
    [new Date(Number.NaN), null],
    ['soon', null],
    ['', null],
    [null, null],
    [undefined, null],
  ];
  for (const [value, instant] of readings)
    it(`reads ${value instanceof Date ? 'a Date: ' : ''}${String(value)} as ${instant}`, () => {
      assert.equal(when.parse(value), instant);
    });

  for (const value of [5, true, {}, ['2026-11-20']])
    it(`refuses ${JSON.stringify(value)}`, () => {
      assert.throws(() => when.parse(value), z.ZodError);
    });
});

describe('optional', () => {
  it('is null for what is absent, and strict about what is there', () => {
    const name = z.object({ name: optional(z.string()) });
    assert.deepEqual([name.parse({}), name.parse({ name: null })], [{ name: null }, { name: null }]);
    assert.deepEqual(name.parse({ name: '' }), { name: '' });
    assert.throws(() => name.parse({ name: 5 }), z.ZodError);
  });
});
