import assert from 'node:assert/strict';
import { readConfiguration, readPolicy } from '../../src/config/configuration.ts';
import { scratchFiles } from '../commands/support/asked.ts';
import { APP, errorOf, LEAST } from './support/environments.ts';

const ACTIONS = [{ id: 'assess-now', kind: 'read-like' }] as const;

describe('the policy', () => {
  const files = scratchFiles();
  const rules = (who: string) => `rules: [{ allow: [assess-now], who: [${who}] }]`;

  it('comes with the identity that acts under it', () => {
    const path = files.write('policy.yaml', rules('"*"'));
    const { acting } = readConfiguration(
      { ...LEAST, UPDATEOPS_POLICY: path, UPDATEOPS_ACTING_CLIENT_ID: APP },
      ACTIONS,
    );
    const policy = {
      rules: [{ allow: ['assess-now'], who: ['*'], scopes: [], approvals: 0, approvers: [] }],
      freezes: [],
    };
    assert.deepEqual(acting, { as: 'bot', clientId: APP, policy });
    assert.deepEqual(readPolicy({ UPDATEOPS_POLICY: path }, ACTIONS), policy);
  });

  it('is none where none is configured, whatever else is wrong', () => {
    assert.equal(readPolicy({ PORT: 'x' }, ACTIONS), null);
  });

  it('is refused with its problems beside those of the environment', () => {
    const UPDATEOPS_POLICY = files.write('wrong.yaml', rules('aoi, ken'));
    const { message } = errorOf(() => readConfiguration({ ...LEAST, UPDATEOPS_POLICY, PORT: 'x' }, ACTIONS));
    assert.match(message, /^- PORT \(CFG_INVALID\)/m);
    assert.match(
      message,
      /^- UPDATEOPS_POLICY \(CFG_INVALID\): rules\[0\]\.who\[0\] is not an Entra object id; write/m,
    );
    assert.match(message, /^- UPDATEOPS_POLICY \(CFG_INVALID\): rules\[0\]\.who\[1\] /m);
    assert.match(message, /^- UPDATEOPS_ACTING_CLIENT_ID \(CFG_MISSING\): is not set although/m);
  });
});
