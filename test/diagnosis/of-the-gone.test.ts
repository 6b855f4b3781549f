import assert from 'node:assert/strict';
import { change } from '../scenarios/schedule-not-applied/records.ts';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

/** Deleted yesterday; what is on record of it is that alone. */
const TENANT = world({
  resources: [virtualMachine('vm-01')],
  resourceGraph: { resourcechanges: [change(machineId('vm-77'), 'now-1d', {}, 'Delete')] },
});

const QUESTIONS = [
  'why did the update run on vm-77 fail?',
  'nothing patches vm-77, why?',
  'why has the agent on vm-77 not been upgraded?',
  'how is vm-77?',
] as const;

describe('a machine that no longer exists', () => {
  for (const question of QUESTIONS)
    it(`is said to be gone, with nothing that somebody could make readable: ${question}`, async () => {
      const { answer, rendered } = await askWorld(TENANT, question);
      const gone = answer.findings.filter(({ verdict }) => verdict === 'not-applicable');
      assert.ok(gone.length > 0);
      for (const { gaps, evidence } of gone) {
        assert.deepEqual(gaps, []);
        assert.ok(evidence.some(({ field }) => field === 'error.code'));
      }
      assert.ok(answer.findings.every(({ verdict, gaps }) => verdict !== 'unknown' && gaps.length === 0));
      assert.match(rendered.text, /vm-77 no longer exists in Azure/);
    });

  it('is told of as before where nobody can tell whether it is there', async () => {
    const { answer } = await askWorld(
      world({ resources: [virtualMachine('vm-01', { properties: { instanceView: null } })] }),
      'why has the agent on vm-01 not been upgraded?',
    );
    assert.ok(answer.findings.every(({ verdict }) => verdict !== 'not-applicable'));
  });
});
