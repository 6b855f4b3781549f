import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { arcServer, powerState, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';
import { BY_SCHEDULE, mode, tenant, VM, WEEKLY, window } from './support/patch-tenants.ts';
import { reportIn, reportQuestion, textsOf } from './support/report-in.ts';

const ASK = reportQuestion('next-patch', ['vm-01']);

type Window = {
  timeZone: string;
  runs: readonly { start: string }[];
  passing: readonly { kb: string }[] | null;
};

const windowsOf = (data: Readonly<Record<string, unknown>>) => data.windows as readonly Window[];

describe('next-patch', () => {
  it('tells the next windows in the time zone of the schedule, and what passes its filters', async () => {
    const { data, blocks } = await reportIn(WEEKLY, ASK);
    const [weekly] = windowsOf(data);
    assert.deepEqual(
      weekly?.runs.map(({ start }) => start),
      ['2026-11-20T17:00:00Z', '2026-11-27T17:00:00Z', '2026-12-04T17:00:00Z'],
    );
    assert.equal(weekly?.timeZone, 'Tokyo Standard Time');
    assert.deepEqual(
      weekly?.passing?.map(({ kb }) => kb),
      ['5068787'],
    );
    assert.deepEqual([data.pendingCount, data.obstacles], [2, []]);
    assert.match(
      textsOf(blocks, 'en'),
      /2026-11-21 02:00 \+09:00 \(Tokyo Standard Time\) = 2026-11-20 17:00 UTC: schedule weekly/,
    );
    assert.match(textsOf(blocks, 'ja'), /保留中 2 件のうち 1 件がフィルターに一致/);
  });

  it('keeps the time on the wall on both sides of a change to summer time', async () => {
    const paris = window({
      startDateTime: '2026-03-01 02:30',
      timeZone: 'W. Europe Standard Time',
      recurEvery: 'Week Sunday',
    });
    const resources = [
      virtualMachine('vm-01', BY_SCHEDULE),
      maintenanceConfiguration('spring', paris),
      assignment(VM, 'spring'),
    ];
    const { data, blocks } = await reportIn(
      { ...tenant(resources), now: '2026-03-20T09:00:00Z' } as World,
      ASK,
    );
    assert.deepEqual(
      windowsOf(data)[0]?.runs.map(({ start }) => start),
      // On the 29th the hour from two to three is skipped.
      ['2026-03-22T01:30:00Z', '2026-03-29T01:30:00Z', '2026-04-05T00:30:00Z'],
    );
    assert.match(
      textsOf(blocks, 'en'),
      /2026-03-22 02:30 \+01:00[\s\S]*2026-03-29 03:30 \+02:00[\s\S]*2026-04-05 02:30 \+02:00/,
    );
  });

  it("says that the machine's own setting for restarts wins over the schedule's", async () => {
    const ofOwn = (rebootSetting: string | null) =>
      tenant([
        virtualMachine('vm-01', BY_SCHEDULE, {
          properties: {
            osProfile: {
              windowsConfiguration: { patchSettings: { automaticByPlatformSettings: { rebootSetting } } },
            },
          },
        }),
        maintenanceConfiguration('weekly'),
        assignment(VM, 'weekly'),
      ]);
    const never = await reportIn(ofOwn('Never'), ASK);
    assert.match(textsOf(never.blocks, 'en'), /restart: never \(Never\), as the machine's own setting wins/);
    assert.match(textsOf(never.blocks, 'ja'), /再起動: 行わない \(Never\)。マシン自体の設定が/);
    const unknown = await reportIn(ofOwn('Unknown'), ASK);
    assert.match(textsOf(unknown.blocks, 'en'), /restart: where an update needs it/);
    assert.doesNotMatch(textsOf(unknown.blocks, 'en'), /wins over/);
  });

  it('counts nothing where Resource Graph has no assessment: what is pending is not known', async () => {
    const { blocks } = await reportIn({ ...WEEKLY, resourceGraph: {} } as World, ASK);
    assert.doesNotMatch(textsOf(blocks, 'en'), /0 of 0/);
    assert.match(textsOf(blocks, 'en'), /what passes its filters cannot be told/);
    assert.match(textsOf(blocks, 'ja'), /フィルターに一致するものは判断できません/);
  });

  const named: readonly (readonly [what: string, kb: string, answer: string])[] = [
    ['passes the filters', '5068787', 'yes'],
    ['is filtered out', '890830', 'no'],
    ['is not listed as missing', '5099999', 'not-listed'],
  ];
  for (const [what, kb, answer] of named)
    it(`says ${answer} of a KB that ${what}`, async () => {
      const { data, blocks } = await reportIn(
        WEEKLY,
        reportQuestion('next-patch', ['vm-01'], { entities: { kb: [kb] } }),
      );
      assert.deepEqual(data.named, [{ kb, answer, schedule: answer === 'yes' ? 'weekly' : null }]);
      assert.match(textsOf(blocks, 'en'), new RegExp(`KB${kb}: `));
      assert.match(textsOf(blocks, 'ja'), new RegExp(`KB${kb}: `));
    });

  it('cannot tell of a KB without an assessment on record', async () => {
    const forgotten = { ...WEEKLY, resourceGraph: {} } as World;
    const { data } = await reportIn(
      forgotten,
      reportQuestion('next-patch', ['vm-01'], { entities: { kb: ['5068787'] } }),
    );
    assert.deepEqual(data.named, [{ kb: '5068787', answer: 'cannot-tell', schedule: null }]);
    assert.equal(data.pendingCount, null);
  });

  const stopped: readonly (readonly [
    what: string,
    resources: readonly JsonObject[],
    obstacle: string,
    says: RegExp,
  ])[] = [
    ['no schedule', [virtualMachine('vm-01', BY_SCHEDULE)], 'no-schedule', /No schedule covers the machine/],
    [
      'a mode that leaves schedules out',
      [
        virtualMachine('vm-01', mode('AutomaticByOS')),
        maintenanceConfiguration('weekly'),
        assignment(VM, 'weekly'),
      ],
      'mode',
      /a schedule does not patch it/,
    ],
    [
      'a stopped machine',
      [
        virtualMachine('vm-01', BY_SCHEDULE, powerState('deallocated')),
        maintenanceConfiguration('weekly'),
        assignment(VM, 'weekly'),
      ],
      'stopped',
      /The machine is deallocated/,
    ],
    [
      'an expired schedule',
      [
        virtualMachine('vm-01', BY_SCHEDULE),
        maintenanceConfiguration('weekly', window({ expirationDateTime: '2026-11-10 00:00' })),
        assignment(VM, 'weekly'),
      ],
      'expired',
      /it has expired/,
    ],
    [
      'a window that cannot be understood',
      [
        virtualMachine('vm-01', BY_SCHEDULE),
        maintenanceConfiguration('weekly', window({ timeZone: 'Atlantis Standard Time' })),
        assignment(VM, 'weekly'),
      ],
      'unreadable',
      /timeZone cannot be read or understood/,
    ],
    [
      'hotpatch beside a schedule',
      [
        virtualMachine(
          'vm-01',
          mode('AutomaticByPlatform', {
            enableHotpatching: true,
            automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
          }),
        ),
        maintenanceConfiguration('weekly'),
        assignment(VM, 'weekly'),
      ],
      'hotpatch',
      /Hotpatch is on, which excludes Customer Managed Schedules/,
    ],
    [
      'filters that nothing passes',
      [
        virtualMachine('vm-01', BY_SCHEDULE),
        maintenanceConfiguration('weekly', {
          properties: { installPatches: { windowsParameters: { classificationsToInclude: ['Definition'] } } },
        }),
        assignment(VM, 'weekly'),
      ],
      'nothing-passes',
      /None of the 2 pending updates passes/,
    ],
  ];
  for (const [what, resources, obstacle, says] of stopped)
    it(`says what stops it: ${what}`, async () => {
      const { data, blocks } = await reportIn(tenant(resources), ASK);
      assert.deepEqual(data.obstacles, [obstacle]);
      assert.match(textsOf(blocks, 'en'), says);
    });

  it('says what stops it: a subscription in which no schedule runs', async () => {
    const subscriptions = [
      { subscriptionId: SUBSCRIPTION, displayName: 'Contoso', registeredProviders: ['Microsoft.Compute'] },
    ];
    const { data, blocks } = await reportIn(world({ ...WEEKLY, subscriptions }), ASK);
    assert.deepEqual(data.obstacles, ['not-registered']);
    assert.match(textsOf(blocks, 'en'), /Microsoft\.Maintenance is not registered in its subscription/);
    assert.match(textsOf(blocks, 'ja'), /Microsoft\.Maintenance が登録されていません/);
  });

  it('names no time where the platform, Windows or people patch; that people do is in the way', async () => {
    for (const [each, obstacles] of [
      ['AutomaticByPlatform', []],
      ['AutomaticByOS', []],
      ['Manual', ['by-hand']],
    ] as const) {
      const { data, blocks } = await reportIn(tenant([virtualMachine('vm-01', mode(each))]), ASK);
      assert.deepEqual([data.windows, data.obstacles], [[], obstacles], each);
      assert.match(textsOf(blocks, 'en'), /No time is set/);
      assert.match(textsOf(blocks, 'ja'), /日時の指定なし/);
    }
  });

  it('has schedules patch an Arc-enabled server in any mode', async () => {
    const id = machineId('arc-01', 'azure-arc');
    const resources = [
      arcServer('arc-01', mode('AutomaticByOS')),
      maintenanceConfiguration('weekly'),
      assignment(id, 'weekly'),
    ];
    const { data } = await reportIn(world({ resources }), reportQuestion('next-patch', ['arc-01']));
    assert.deepEqual(data.obstacles, []);
    assert.equal(windowsOf(data)[0]?.runs[0]?.start, '2026-11-20T17:00:00Z');
  });

  it('says what it could not read', async () => {
    const { data, blocks } = await reportIn(
      { ...WEEKLY, faults: [{ api: 'resource-graph', status: 403 }] } as World,
      ASK,
    );
    assert.deepEqual([data.windows, data.pendingCount], [null, null]);
    assert.match(textsOf(blocks, 'en'), /Cannot be told/);
    assert.match(textsOf(blocks, 'ja'), /判断できません/);
    assert.ok(blocks.some((block) => block.kind === 'gaps'));
  });

  const several = tenant([
    virtualMachine('vm-01', BY_SCHEDULE),
    virtualMachine('vm-02', BY_SCHEDULE),
    virtualMachine('vm-03', BY_SCHEDULE),
    maintenanceConfiguration('weekly'),
    assignment(VM, 'weekly'),
    assignment(machineId('vm-02'), 'weekly'),
  ]);
  for (const [what, names] of [
    ['several machines', ['vm-01', 'vm-02', 'vm-03']],
    ['a fleet', []],
  ] as const)
    it(`puts ${what} under their next windows, those that something stops first`, async () => {
      const asked = reportQuestion('next-patch', names, { entities: { kb: ['5068787'] } });
      const { data, blocks } = await reportIn(several, asked);
      assert.deepEqual(data.windows, [
        {
          scheduleId: scheduleId('weekly'),
          startsAt: '2026-11-20T17:00:00Z',
          machines: [VM, machineId('vm-02')],
        },
      ]);
      const machines = data.machines as readonly {
        machine: string;
        startsAt: string | null;
        obstacles: readonly string[];
      }[];
      assert.deepEqual(
        machines.map(({ machine, obstacles }) => [machine.split('/').at(-1), obstacles]),
        [
          ['vm-03', ['no-schedule']],
          ['vm-01', []],
          ['vm-02', []],
        ],
      );
      assert.match(
        textsOf(blocks, 'en'),
        /2 of 3 machines have a window to come[\s\S]*KB5068787: in the next windows of 1 machine;/,
      );
      assert.match(textsOf(blocks, 'ja'), /3 台中 2 台に今後のメンテナンス期間あり/);
    });
});
