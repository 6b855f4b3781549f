import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION } from '../../support/world/world.ts';
import { BY_SCHEDULE, tenant, tenantOf, VM } from '../support/patch-tenants.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

const underWeekly = (machine: JsonObject, id: string) =>
  tenant([machine, maintenanceConfiguration('weekly'), assignment(id, 'weekly')]);

describe('next-patch, asked of a time', () => {
  const nights: readonly (readonly [
    day: string,
    who: string,
    tenant: World,
    answer: string | null,
    says: RegExp,
  ])[] = [
    ['tonight', 'a window opens', tenantOf(), 'yes', /^There is a window then: 2026-11-21 02:00.*weekly$/m],
    [
      'tonight',
      'a window opens, and it is stopped as of now',
      underWeekly(virtualMachine('vm-01', BY_SCHEDULE, powerState('deallocated')), VM),
      'unless',
      /^No, unless the machine runs 15 minutes before\. The window then: 2026-11-21 02:00.*weekly$/m,
    ],
    [
      'tonight',
      'a window opens, and no schedule runs in its subscription',
      tenant(
        [virtualMachine('vm-01', BY_SCHEDULE), maintenanceConfiguration('weekly'), assignment(VM, 'weekly')],
        {
          subscriptions: [
            {
              subscriptionId: SUBSCRIPTION,
              displayName: 'Contoso',
              registeredProviders: [],
            },
          ],
        },
      ),
      'unless',
      /^No, unless Microsoft\.Maintenance is registered/m,
    ],
    ['today', 'a window opens later in the night', tenantOf(), 'yes', /^There is a window then/m],
    ['2026-11-18', 'that is over', tenantOf(), null, /^2026-11-21 02:00/m],
    [
      '2026-11-23',
      'none opens',
      tenantOf(),
      'no',
      /^There is no maintenance window[\s\S]*^Next: 2026-11-21 02:00/m,
    ],
    ['2027-03-05', 'one opens in months', tenantOf(), 'yes', /^There is a window then: 2027-03-06/m],
    [
      'tonight',
      'Windows decides',
      tenantOf('AutomaticByOS'),
      'not-by-schedule',
      /^No schedule patches it then: Win/m,
    ],
    [
      'tonight',
      'the schedule cannot be read',
      tenantOf(undefined, { recurEvery: 'Sometimes' }),
      'cannot-tell',
      /cannot be told/,
    ],
  ];
  for (const [day, who, night, answer, says] of nights)
    it(`says of ${day} whether a machine is patched then, where ${who}`, async () => {
      const range = { kind: 'day', day } as const;
      const ask = reportQuestion('next-patch', ['vm-01'], { entities: { range } });
      const { data, blocks } = await reportIn(night, ask);
      assert.equal(data.within, answer);
      assert.match(textsOf(blocks, 'en'), says);
    });

  it('says of an Arc-enabled server that is not connected what it takes', async () => {
    const arc = arcServer('arc-01', { properties: { status: 'Disconnected' } });
    const night = underWeekly(arc, machineId('arc-01', 'azure-arc'));
    const range = { kind: 'day', day: 'tonight' } as const;
    const { data, blocks } = await reportIn(
      night,
      reportQuestion('next-patch', ['arc-01'], { entities: { range } }),
    );
    assert.equal(data.within, 'unless');
    assert.match(textsOf(blocks, 'en'), /^No, unless the Azure Arc agent is connected by then/m);
    assert.match(
      textsOf(blocks, 'ja'),
      /^いいえ、それまでに Azure Arc エージェントが接続済みにならない限り/m,
    );
  });

  it('counts among several those that something keeps from their window', async () => {
    const id = machineId('vm-02');
    const night = tenant([
      virtualMachine('vm-01', BY_SCHEDULE, powerState('deallocated')),
      virtualMachine('vm-02', BY_SCHEDULE),
      maintenanceConfiguration('weekly'),
      assignment(VM, 'weekly'),
      assignment(id, 'weekly'),
    ]);
    const range = { kind: 'day', day: 'tonight' } as const;
    const ask = reportQuestion('next-patch', ['vm-01', 'vm-02'], { entities: { range } });
    const { blocks } = await reportIn(night, ask);
    assert.match(textsOf(blocks, 'en'), /^On 1 machine something stands in the way/m);
  });
});
