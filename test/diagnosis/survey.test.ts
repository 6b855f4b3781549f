import assert from 'node:assert/strict';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { SeenMachine } from '../../src/model/machine-state.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { assessedInView, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

async function surveyOf(tenant: World): Promise<ReadonlyMap<string, SeenMachine>> {
  const reportError = (error: unknown): never => {
    throw error;
  };
  const found = new Map<string, SeenMachine>();
  for await (const page of CATALOGUE.survey({ ...sandboxAzure(tenant), history: undefined, reportError }))
    for (const each of page.machines) found.set(each.machine.name, each);
  return found;
}

const OFF = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } } },
};

describe('the survey of a fleet', () => {
  it('says of each machine what is to be remembered of it', async () => {
    const missing = { criticalAndSecurityPatchCount: 2, otherPatchCount: 1, rebootPending: false };
    const found = await surveyOf(
      world({
        resources: [
          virtualMachine('assessed', assessedInView('now-2h', missing), { tags: { env: 'prod' } }),
          virtualMachine('never', OFF),
        ],
      }),
    );
    const [assessed, never] = [found.get('assessed'), found.get('never')];
    assert.deepEqual(
      [assessed?.tags, assessed?.state.compliance, assessed?.state.pending, assessed?.state.assessedAt],
      [{ env: 'prod' }, 'critical-missing', { criticalAndSecurity: 2, other: 1 }, '2026-11-20T07:00:00Z'],
    );
    assert.equal(never?.state.compliance, 'not-assessed');
    assert.ok(never?.state.troubles.some(({ cause }) => cause === 'periodic-assessment-off'));
    assert.ok(!assessed?.state.troubles.some(({ scenario }) => scenario === 'not-assessed'));
  });

  it('says what it could not tell, which is no trouble and no health', async () => {
    const faults = [{ api: 'arm', status: 403 }];
    const found = await surveyOf(world({ resources: [virtualMachine('m', OFF)], faults }));
    const state = found.get('m')?.state;
    assert.equal(state?.compliance, 'unread');
    assert.ok(state.untold.length > 0);
  });

  it('is nothing in a tenant without machines, and refuses where none can be listed', async () => {
    assert.equal((await surveyOf(world({}))).size, 0);
    const faults = ['arm', 'resource-graph'].map((api) => ({ api, status: 403 }));
    await assert.rejects(surveyOf(world({ resources: [virtualMachine('m')], faults })), {
      name: 'AzureReadError',
    });
  });
});
