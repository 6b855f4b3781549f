import assert from 'node:assert/strict';
import { innermostError, type SaidError } from '../../src/azure/innermost-error.ts';

const TERMINAL = "The resource operation completed with terminal provisioning state 'Failed'.";
const FULL = { code: 'VMExtensionProvisioningError', message: 'No space left on device' };
const LOCKED = { code: 'VMExtensionHandlerNonTransientError', message: 'Could not get lock' };

function wrapped(details: unknown, code = 'ResourceOperationFailure') {
  return { status: 'Failed', error: { code, message: TERMINAL, details } };
}

describe('innermostError', () => {
  const readings: readonly (readonly [what: string, said: unknown, innermost: SaidError | null])[] = [
    ['an error by itself', { error: FULL }, FULL],
    ['an error without a code', { error: { message: 'No' } }, { code: null, message: 'No' }],
    ['the detail of a wrapper', wrapped([FULL]), FULL],
    ['a detail that is no list', wrapped(FULL), FULL],
    ['a wrapper in a wrapper', wrapped([wrapped([FULL], 'ResourceDeploymentFailure').error]), FULL],
    [
      'an answer that a deployment quotes',
      wrapped([{ code: 'Conflict', message: JSON.stringify(wrapped([FULL])) }], 'DeploymentFailed'),
      FULL,
    ],
    [
      'several details, each message once',
      wrapped([FULL, LOCKED, FULL]),
      { code: FULL.code, message: 'No space left on device; Could not get lock' },
    ],
    [
      'an error that speaks for itself keeps its message',
      { error: { ...FULL, details: [{ code: 'ComponentStatus/StdOut', message: '' }] } },
      FULL,
    ],
    ['no text', '', null],
    ['JSON of another kind', { message: 'No' }, null],
    ['an error without a message', { error: { code: 'Conflict' } }, null],
  ];
  for (const [what, said, innermost] of readings)
    it(`reads ${what}`, () => {
      assert.deepEqual(innermostError(typeof said === 'string' ? said : JSON.stringify(said)), innermost);
    });

  for (const details of [undefined, null, [], [{}], 'odd', [5]])
    it(`keeps the wrapper where its details are ${JSON.stringify(details)}`, () => {
      assert.deepEqual(innermostError(JSON.stringify(wrapped(details))), {
        code: 'ResourceOperationFailure',
        message: TERMINAL,
      });
    });

  it('stops somewhere', () => {
    const deep = Array.from({ length: 500 }).reduce<unknown>((inner) => wrapped([inner]).error, FULL);
    assert.equal(innermostError(JSON.stringify({ error: deep }))?.message, TERMINAL);
  });
});
