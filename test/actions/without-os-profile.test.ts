import assert from 'node:assert/strict';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const RESTORED = world({ resources: [virtualMachine('vm-01', { properties: { osProfile: null } })] });

describe('a machine without osProfile, as one that was restored', () => {
  it('has periodic assessment turned on as its diagnosis offers it, with the way out if Azure refuses', async () => {
    const { answer: told, rendered } = await askWorld(RESTORED, 'why is vm-01 not assessed?');
    // What changes the model that it has read finds nothing to change.
    assert.match(rendered.text, /az rest --method patch .*"assessmentMode":"AutomaticByPlatform"/);
    assert.doesNotMatch(rendered.text, /az vm update|\$vm\.OSProfile/);
    const [finding] = told.findings;
    assert.ok(finding?.verdict === 'found');
    assert.ok(finding.actions.some(({ id }) => id === 'enable-periodic-assessment'));
    const { answer } = await askWorld(RESTORED, 'turn on periodic assessment for vm-01');
    assert.deepEqual(answer.plan?.refusals, []);
    assert.doesNotMatch(JSON.stringify(answer.plan), /az vm update/);
    assert.match(JSON.stringify(answer.plan), /has no osProfile[^"]*PropertyChangeNotAllowed/);
  });
});
