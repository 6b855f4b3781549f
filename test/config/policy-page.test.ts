import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NAMED_ACTIONS } from '../../src/catalogue/named-actions.ts';
import { parsePolicy } from '../../src/config/policy-file.ts';

describe('the policy in docs/operating.md', () => {
  it('is read as it is written there', () => {
    const page = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const written = /```yaml\n(rules:.*?)```/s.exec(page)?.[1] ?? '';
    const { policy, problems } = parsePolicy(written, NAMED_ACTIONS);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [policy?.rules.length, policy?.freezes.length, policy?.rules[2]?.hours?.to],
      [3, 1, '05:00'],
    );
  });
});
