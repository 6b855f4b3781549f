import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { World } from '../../src/sandbox/world/world.ts';
import { actedUpon } from '../actions/support/carry-out.ts';
import { type PlannedDeed, plannedDeeds } from '../actions/support/planned-deeds.ts';

const FILE = new URL('../../deploy/acting-role.json', import.meta.url);

/** What observing an operation takes: what it has come to is looked up by its address. Source: Update Manager, roles and permissions. */
const OBSERVING = [
  'Microsoft.Compute/locations/operations/read',
  'Microsoft.HybridCompute/locations/operationStatus/read',
  'Microsoft.HybridCompute/locations/updateCenterOperationResults/read',
];

/** What it takes to look whether it has what a plan takes, before that is offered. */
const CHECKING = ['Microsoft.Authorization/permissions/read'];

/** What assigning a schedule takes beside its own permission: ARM checks the right to read what is linked. */
const LINKED = ['Microsoft.Maintenance/maintenanceConfigurations/read'];

describe('deploy/acting-role.json', () => {
  let deeds: readonly PlannedDeed[] = [];
  before(async () => {
    deeds = await plannedDeeds();
  });

  const actions = () => (JSON.parse(readFileSync(FILE, 'utf8')) as { Actions: readonly string[] }).Actions;

  it('allows what the actions and their undoing declare, observing and checking it, what is linked, and nothing else', () => {
    const declared = deeds.flatMap(({ plan }) =>
      plan.targets.flatMap(({ calls, undo }) =>
        [...calls, ...(undo ?? [])].map(({ permission }) => permission),
      ),
    );
    const all = [...new Set([...declared, ...OBSERVING, ...CHECKING, ...LINKED])].sort();
    if (process.env.UPDATE_GOLDENS === '1') {
      const listed = all.map((action) => `    ${JSON.stringify(action)}`).join(',\n');
      // The rest of the file stays as it is formatted.
      const role = readFileSync(FILE, 'utf8').replace(
        /"Actions": \[[^\]]*\]/,
        `"Actions": [\n${listed}\n  ]`,
      );
      writeFileSync(FILE, role);
    }
    assert.deepEqual(actions(), all);
  });

  it('is all that acting takes', async () => {
    for (const { deed, plan } of deeds) {
      const tenant = actedUpon(withRole(deed.world, actions()));
      for (const { calls, undo } of plan.targets) await tenant.send([...calls, ...(undo ?? [])]);
    }
  });

  it('names each permission because a call fails without it', async () => {
    for (const { deed, plan } of deeds)
      for (const { calls } of plan.targets)
        for (const [index, { permission }] of calls.entries()) {
          const others = actions().filter((action) => action !== permission);
          const tenant = actedUpon(withRole(deed.world, others));
          await assert.rejects(tenant.send(calls.slice(0, index + 1)), /AuthorizationFailed/, permission);
        }
  });
});

function withRole(world: World, actions: readonly string[]): World {
  return {
    ...world,
    permissions: [{ principal: 'bot', scope: '/', actions: [...actions], notActions: [] }],
  };
}
