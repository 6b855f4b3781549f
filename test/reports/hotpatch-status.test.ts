import assert from 'node:assert/strict';
import { hotpatchMonth } from '../../src/judging/hotpatch-calendar.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assertSays, reported } from '../support/reported.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const image = (sku: string): JsonObject => ({ properties: { storageProfile: { imageReference: { sku } } } });
const CORE = image('2022-datacenter-azure-edition-core');
const settings = (patchSettings: JsonObject): JsonObject => ({
  properties: { osProfile: { windowsConfiguration: { patchSettings } } },
});
const ON = settings({ enableHotpatching: true });
const LINUX: JsonObject = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };
const BYPASS = settings({ automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true } });
const SERVER_2025: JsonObject = { properties: { osSku: 'Windows Server 2025 Standard' } };
const arcStatus = (hotpatchEnablementStatus: string) => settings({ status: { hotpatchEnablementStatus } });

const STATES: readonly (readonly [what: string, machine: JsonObject, state: string])[] = [
  ['on', virtualMachine('m', CORE, ON), 'on'],
  ['off by its flag', virtualMachine('m', CORE, settings({ enableHotpatching: false })), 'off'],
  ['off without a flag', virtualMachine('m', CORE), 'off'],
  [
    'patched by Windows',
    virtualMachine('m', CORE, ON, settings({ patchMode: 'AutomaticByOS' })),
    'without-effect',
  ],
  ['on schedules of its own', virtualMachine('m', CORE, ON, BYPASS), 'without-effect'],
  ['of another image, with the flag', virtualMachine('m', ON), 'without-effect'],
  ['of another image', virtualMachine('m'), 'not-eligible'],
  ['Linux', virtualMachine('m', LINUX), 'not-eligible'],
  ['an Arc-enabled server with hotpatch', arcServer('m', SERVER_2025, arcStatus('Enabled')), 'on'],
  ['an Arc-enabled server without', arcServer('m', SERVER_2025, arcStatus('Disabled')), 'off'],
  [
    'an Arc-enabled server being looked at',
    arcServer('m', SERVER_2025, arcStatus('PendingEvaluation')),
    'pending',
  ],
  [
    'an Arc-enabled server that lacks something',
    arcServer('m', SERVER_2025, arcStatus('ActionRequired')),
    'action-required',
  ],
  ['an Arc-enabled server of which nothing is said', arcServer('m', SERVER_2025), 'unread'],
  ['an Arc-enabled server of 2022', arcServer('m'), 'not-eligible'],
];

const MONTHS: readonly (readonly [now: string, kind: string, nextBaseline: string])[] = [
  ['2026-01-31T23:59:59Z', 'baseline', '2026-04'],
  ['2026-02-01T00:00:00Z', 'hotpatch', '2026-04'],
  ['2026-09-15T00:00:00Z', 'hotpatch', '2026-10'],
  ['2026-10-01T00:00:00Z', 'baseline', '2027-01'],
  ['2026-12-31T12:00:00Z', 'hotpatch', '2027-01'],
];

describe('hotpatch-status', () => {
  for (const [what, machine, state] of STATES)
    it(`says ${state} of a machine that is ${what}`, async () => {
      const { data } = await reported('hotpatch-status', world({ resources: [machine] }), ['m']);
      assert.equal(data.state, state);
    });

  for (const [now, kind, nextBaseline] of MONTHS)
    it(`knows ${now} for a ${kind} month`, () => {
      assert.deepEqual(hotpatchMonth(now as Instant), { kind, month: now.slice(0, 7), nextBaseline });
    });

  it('says what kind of month this is, and shows the fields', async () => {
    const tenant = world({ resources: [virtualMachine('m', CORE, ON)] });
    const answer = await reported('hotpatch-status', tenant, ['m']);
    assert.deepEqual(answer.data.calendar, { kind: 'hotpatch', month: '2026-11', nextBaseline: '2027-01' });
    assertSays(
      answer,
      [/2026-11 is a hotpatch month/, /2026 年 11 月はホットパッチの月/],
      [/enableHotpatching: true/, /enableHotpatching: true/],
      [/Hotpatch on/, /ホットパッチ有効/],
    );
  });

  it('quotes why Azure Arc wants something done, of one server and of several', async () => {
    const status = {
      hotpatchEnablementStatus: 'ActionRequired',
      error: { code: 'VbsNotRunning', message: 'Virtualization-based security is not running.' },
    };
    const why = /VbsNotRunning: Virtualization-based security is not running\./;
    const server = (name: string) => arcServer(name, SERVER_2025, settings({ status }));
    const one = await reported('hotpatch-status', world({ resources: [server('m')] }), ['m']);
    assertSays(one, [why, why]);
    const several = await reported('hotpatch-status', world({ resources: [server('m'), server('n')] }));
    assertSays(several, [why, why]);
  });

  for (const [what, machine, en, ja] of [
    [
      'the image',
      virtualMachine('m', image('2022-datacenter-g2'), ON),
      /its image 2022-datacenter-g2 has no hotpatch/,
      /イメージ 2022-datacenter-g2 はホットパッチに対応していません/,
    ],
    [
      'the mode',
      virtualMachine('m', CORE, ON, settings({ patchMode: 'AutomaticByOS' })),
      /patchMode is AutomaticByOS instead of AutomaticByPlatform/,
      /AutomaticByPlatform ではなく AutomaticByOS/,
    ],
    [
      'the schedules',
      virtualMachine('m', CORE, ON, BYPASS),
      /on Customer Managed Schedules, which hotpatch excludes/,
      /カスタマー マネージド スケジュールです/,
    ],
  ] as const)
    it(`says that ${what} keeps a set flag without effect, of one machine and of several`, async () => {
      const one = await reported('hotpatch-status', world({ resources: [machine] }), ['m']);
      assertSays(one, [en, ja]);
      const other = virtualMachine('n', CORE, ON);
      assertSays(await reported('hotpatch-status', world({ resources: [machine, other] })), [en, ja]);
    });

  it('cannot tell of a machine that does not exist any more', async () => {
    const machine = virtualMachine('m', CORE, ON);
    const faults = [
      {
        api: 'arm',
        path: machine.id ?? '',
        status: 404,
        body: { error: { code: 'ResourceNotFound', message: 'gone' } },
      },
    ];
    const answer = await reported('hotpatch-status', world({ resources: [machine], faults }), ['m']);
    assert.deepEqual([answer.data.state, answer.data.enableHotpatching], ['unread', null]);
    assertSays(answer, [/Hotpatch cannot be told/, /ホットパッチの状態は判断できません/]);
  });

  it('tells several and a fleet by how they stand', async () => {
    const resources = [
      virtualMachine('a', CORE, ON),
      virtualMachine('b', CORE),
      virtualMachine('c', ON),
      virtualMachine('d', LINUX),
    ];
    for (const machines of [['a', 'b', 'c', 'd'], []]) {
      const answer = await reported('hotpatch-status', world({ resources }), machines);
      assert.deepEqual(
        (answer.data.states as readonly { state: string }[]).map(({ state }) => state),
        ['without-effect', 'off', 'on', 'not-eligible'],
      );
      assertSays(answer, [/Hotpatch on 4 machines/, /4 台のホットパッチ/]);
    }
    const page = await reported('hotpatch-status', world({ resources }), [], {
      listing: { group: 'on', page: 0 },
    });
    assertSays(page, [/Machines 1 to 1 of 1/, /全 1 台中 1～1 台目/]);
  });

  it('says what was looked for where there is no machine', async () => {
    const { said } = await reported('hotpatch-status', world({ resources: [] }));
    assert.deepEqual([said.report, said.findings.length > 0], [null, true]);
  });
});
