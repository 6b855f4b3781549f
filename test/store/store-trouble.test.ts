import assert from 'node:assert/strict';
import { type StoreTrouble, storeTrouble } from '../../src/store/store-trouble.ts';
import { unusableDirectory } from '../../src/store/unusable-directory.ts';

const withCode = (code: string) => Object.assign(new Error('what the system says'), { code });

/** What neither a test nor root can bring about everywhere, by the code that the system or PostgreSQL gives it. */
const CASES: readonly (readonly [error: unknown, trouble: StoreTrouble])[] = [
  [withCode('EACCES'), 'forbidden'],
  [withCode('EPERM'), 'forbidden'],
  [withCode('42501'), 'forbidden'],
  [withCode('EROFS'), 'read-only'],
  [withCode('25006'), 'read-only'],
  [withCode('ENOSPC'), 'full'],
  [withCode('EDQUOT'), 'full'],
  [withCode('53100'), 'full'],
  [withCode('53300'), 'refused'],
  [withCode('28P01'), 'refused'],
  [withCode('3D000'), 'refused'],
  [withCode('ECONNREFUSED'), 'unreachable'],
  [withCode('08006'), 'unreachable'],
  [withCode('57P01'), 'unreachable'],
  [new Error('Connection terminated unexpectedly'), 'unreachable'],
  [new Error('Query read timeout'), 'timeout'],
  [new Error('timeout exceeded when trying to connect'), 'timeout'],
  [withCode('EIO'), 'broken'],
  [withCode('XX001'), 'broken'],
  [withCode('constructor'), 'broken'],
  [new Error('PGlite failed to initialize properly'), 'broken'],
  ['text', 'broken'],
];

describe('what is wrong with a store', () => {
  for (const [error, trouble] of CASES)
    it(`is ${trouble} by ${error instanceof Error && 'code' in error ? error.code : error}`, () => {
      assert.equal(storeTrouble(error), trouble);
    });

  it('is told with what to do, and without what the system said', () => {
    for (const [error] of CASES) {
      const { message } = unusableDirectory({ path: '/data', namedBy: '--data' }, error);
      assert.match(message, /^--data: \/data cannot be used: [^;]+; \w+/);
      assert.doesNotMatch(message, /undefined|system says/);
    }
  });
});
