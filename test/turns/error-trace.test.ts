import assert from 'node:assert/strict';
import { errorTrace } from '../../src/turns/error-trace.ts';

/** What somebody pasted: an error with frames, which must not be taken for this process's own. */
const PASTED =
  'agent failed\n    at Payroll.run (C:\\payroll\\vm-payroll.js:1:1)\n    at vm-payroll (/srv/x.js:2:2)';

class CodedError extends Error {
  readonly code = 'E_CODED';
  constructor(message: string) {
    super(message);
    this.name = 'CodedError';
  }
}

const altered = (change: (error: Error) => void): Error => {
  const error = new Error(PASTED);
  // From the first look on, the stack is a text that no longer follows the message.
  assert.ok(error.stack);
  change(error);
  return error;
};

const ERRORS: readonly (readonly [what: string, error: unknown, hasFrames: boolean])[] = [
  ['with a pasted stack in its message', new Error(PASTED), true],
  ['of a class of its own', new CodedError(PASTED), true],
  [
    'with the code of Node in its stack',
    altered((error) => {
      error.stack = (error.stack ?? '').replace('Error:', 'Error [E_X]:');
    }),
    true,
  ],
  ['without a message', new Error(''), true],
  ['whose message ends like a frame begins', new TypeError('vm-payroll\n    at '), true],
  [
    'whose message was replaced',
    altered((error) => {
      error.message = 'short';
    }),
    false,
  ],
  [
    'whose message was taken away',
    altered((error) => {
      error.message = '';
    }),
    false,
  ],
  [
    'whose stack was taken away',
    altered((error) => {
      delete error.stack;
    }),
    false,
  ],
  [
    'whose stack is its message alone',
    altered((error) => {
      error.stack = PASTED;
    }),
    false,
  ],
  ['that is a text', PASTED, false],
  ['that is nothing', undefined, false],
];

describe('what is logged of an error', () => {
  for (const [what, error, hasFrames] of ERRORS)
    it(`${what} is ${hasFrames ? 'where it was thrown' : 'no stack'}, and nothing of the message`, () => {
      const trace = errorTrace(error);
      assert.doesNotMatch(JSON.stringify(trace), /payroll/i);
      assert.equal(trace.at.includes('error-trace.test.ts'), hasFrames);
      for (const line of trace.at.split('\n').filter(Boolean)) assert.match(line, /^\s*at /);
    });

  it('names its class and code', () => {
    const { name, code } = errorTrace(new CodedError('x'));
    assert.deepEqual([name, code], ['CodedError', 'E_CODED']);
  });
});
