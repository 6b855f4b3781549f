import assert from 'node:assert/strict';
import fc from 'fast-check';
import { routes } from '../../src/sandbox/routes.ts';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { smallCall } from './small-call.ts';
import { START, SUBSCRIPTION, smallWorld, VM_01 } from './small-world.ts';

const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-web`;
const ARC = `${GROUP}/providers/Microsoft.HybridCompute/machines/arc-01`;
const CONFIGURATION = `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/weekly`;

/** What fills the templates of routes; a name that is not here stands for itself. */
const FILLERS: Readonly<Record<string, string>> = {
  '/{+scope}': CONFIGURATION,
  '{+scope}': CONFIGURATION,
  '{+path}': CONFIGURATION,
  '{+rest}': '/resourceGroups/rg-web',
  '{subscriptionId}': SUBSCRIPTION.split('/')[2] ?? '',
  '{resourceGroup}': 'rg-web',
  '{vm}': 'vm-01',
  '{machine}': 'arc-01',
  '{extension}': 'AMA',
  '{location}': 'japaneast',
  '{name}': '20261120100000',
  '{operationId}': '00000000-0000-4000-8000-000000000001',
};

function pathOf(template: string): string {
  return template.replace(
    /\/?\{\+\w+\}|\{\w+\}/g,
    (placeholder) => FILLERS[placeholder] ?? placeholder.slice(1, -1),
  );
}

const JSON_VALUE = fc.jsonValue({ maxDepth: 2 });
const STATUS = fc.record(
  {
    code: fc.oneof(fc.constantFrom('PowerState/running', 'PowerState/deallocated'), JSON_VALUE),
    level: JSON_VALUE,
  },
  { requiredKeys: [] },
);
const INSTANCE_VIEW = fc.record(
  { statuses: fc.oneof(fc.array(STATUS), JSON_VALUE), extensions: JSON_VALUE, patchStatus: JSON_VALUE },
  { requiredKeys: [] },
);
const PROPERTIES = fc.record(
  {
    status: fc.oneof(fc.constant('Connected'), JSON_VALUE),
    osProfile: fc.oneof(JSON_VALUE, fc.record({ windowsConfiguration: JSON_VALUE })),
    storageProfile: JSON_VALUE,
    instanceView: fc.oneof(INSTANCE_VIEW, JSON_VALUE),
    publisher: JSON_VALUE,
    type: JSON_VALUE,
    typeHandlerVersion: JSON_VALUE,
    maintenanceConfigurationId: JSON_VALUE,
    maintenanceWindow: JSON_VALUE,
  },
  { requiredKeys: [] },
);
const BODY = fc.oneof(
  JSON_VALUE,
  fc.record(
    {
      location: fc.oneof(fc.constant('japaneast'), JSON_VALUE),
      properties: fc.oneof(PROPERTIES, JSON_VALUE),
      tags: JSON_VALUE,
      commandId: JSON_VALUE,
      maximumDuration: fc.oneof(fc.constant('PT2H'), JSON_VALUE),
      rebootSetting: fc.constant('IfRequired'),
      windowsParameters: JSON_VALUE,
      extensionTargets: JSON_VALUE,
      query: fc.constant('resources | project properties, tags, name'),
    },
    { requiredKeys: [] },
  ),
);
const QUERY = fc.constantFrom(
  '',
  '$expand=instanceView',
  '$filter=name eq',
  "$filter=eventTimestamp ge '2026-01-01'",
  '$top=2',
  '$skiptoken=9',
  'monitor=true',
);
const STEP = fc.record({ route: fc.constantFrom(...routes), body: BODY, query: QUERY });

describe('Any call on any world', () => {
  it('is answered, with a status and JSON, and breaks nothing in the sandbox', async () => {
    const steps = fc.array(STEP, { minLength: 5, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(PROPERTIES, PROPERTIES, PROPERTIES, steps, async (vm, arc, other, calls) => {
        const world = smallWorld({
          resources: [
            { id: VM_01, type: 'Microsoft.Compute/virtualMachines', name: 'vm-01', properties: vm },
            { id: ARC, type: 'Microsoft.HybridCompute/machines', name: 'arc-01', properties: arc },
            {
              id: `${VM_01}/extensions/AMA`,
              type: 'Microsoft.Compute/virtualMachines/extensions',
              name: 'AMA',
              properties: other,
            },
            {
              id: CONFIGURATION,
              type: 'Microsoft.Maintenance/maintenanceConfigurations',
              name: 'weekly',
              properties: { note: other.typeHandlerVersion },
            },
          ],
        });
        const crashes: unknown[] = [];
        const sandbox = new Sandbox(world, routes, {
          clock: new VirtualClock(new Date(START)),
          graphDelayInMs: 0,
          reportCrash: (error) => crashes.push(error),
        });
        for (const { route, body, query } of calls) {
          const reply = await sandbox.handle(
            smallCall(route.method, pathOf(route.path), {
              body: route.method === 'GET' ? '' : JSON.stringify(body),
              query: `api-version=1&${query}`,
            }),
          );
          assert.deepEqual(crashes, [], `${route.method} ${route.path}`);
          assert.ok(Number.isInteger(reply.status), `${route.method} ${route.path}: ${reply.status}`);
          assert.doesNotThrow(() => JSON.stringify(reply.body));
        }
      }),
      { numRuns: 60 },
    );
  });
});
