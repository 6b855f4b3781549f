import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Report } from '../../src/model/answer.ts';
import type { Block } from '../../src/model/block.ts';
import { type Listing, NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { patchOrchestration } from '../../src/reports/patch-orchestration/report.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { patchOrchestrationConflict } from '../../src/scenarios/patch-orchestration-conflict/scenario.ts';
import { allMachines } from '../support/all-machines.ts';
import { aQuestion } from '../support/conversation-fixture.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';

const WEEKLY = maintenanceConfiguration('weekly');
const ON_VM = assignment(machineId('vm-01'), 'weekly');

function windows(patchSettings: JsonObject, more: JsonObject = {}): JsonObject {
  return { properties: { osProfile: { windowsConfiguration: { patchSettings, ...more } } } };
}

const LINUX: JsonObject = {
  properties: {
    storageProfile: { osDisk: { osType: 'Linux' } },
    osProfile: { windowsConfiguration: null, linuxConfiguration: { patchSettings: {} } },
  },
};
const BYPASS = { automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true } };

/** The machine, and the mode that the report says it is in; whether the record itself says so. */
const MODES: readonly (readonly [string, JsonObject, string, boolean])[] = [
  [
    'AutomaticByPlatform with the bypass',
    virtualMachine('vm-01', windows({ patchMode: 'AutomaticByPlatform', ...BYPASS })),
    'customer-managed',
    false,
  ],
  [
    'AutomaticByPlatform alone',
    virtualMachine('vm-01', windows({ patchMode: 'AutomaticByPlatform' })),
    'azure-managed',
    false,
  ],
  [
    'AutomaticByOS',
    virtualMachine('vm-01', windows({ patchMode: 'AutomaticByOS' })),
    'automatic-by-os',
    false,
  ],
  ['Manual', virtualMachine('vm-01', windows({ patchMode: 'Manual' })), 'manual', false],
  [
    'ImageDefault',
    virtualMachine('vm-01', LINUX, {
      properties: { osProfile: { linuxConfiguration: { patchSettings: { patchMode: 'ImageDefault' } } } },
    }),
    'image-default',
    false,
  ],
  ['no mode on Windows', virtualMachine('vm-01', windows({ patchMode: null })), 'automatic-by-os', true],
  [
    'no mode on Windows without automatic updates',
    virtualMachine('vm-01', windows({ patchMode: null }, { enableAutomaticUpdates: false })),
    'manual',
    true,
  ],
  [
    'Windows without osProfile, as a specialised image leaves it',
    virtualMachine('vm-01', { properties: { osProfile: null } }),
    'undeclared',
    true,
  ],
  ['no mode on Linux', virtualMachine('vm-01', LINUX), 'image-default', true],
  ['no mode on an Arc-enabled server', arcServer('arc-01'), 'undeclared', true],
  [
    'AutomaticByPlatform on an Arc-enabled server',
    arcServer('arc-01', windows({ patchMode: 'AutomaticByPlatform' })),
    'customer-managed',
    false,
  ],
];

describe('patch-orchestration', () => {
  for (const [what, machine, mode, isDefault] of MODES)
    it(`says ${mode} of ${what}`, async () => {
      const report = await reportOn(world({ resources: [machine] }));
      assert.deepEqual([report.data.mode, report.data.isDefault], [mode, isDefault]);
      assert.ok(textsOf(report.blocks, 'en').length > 0);
    });

  it('shows the window of each schedule as it is written down', async () => {
    const machine = virtualMachine('vm-01', windows({ patchMode: 'AutomaticByPlatform', ...BYPASS }));
    const report = await reportOn(world({ resources: [machine, WEEKLY, ON_VM] }));
    assert.match(textsOf(report.blocks, 'en'), /every Saturday, 02:00 Tokyo Standard Time, for 3 h;/);
    assert.match(textsOf(report.blocks, 'ja'), /毎週土曜 02:00 Tokyo Standard Time/);
    assert.deepEqual(
      (report.data.schedules as readonly { name: string }[]).map(({ name }) => name),
      ['weekly'],
    );
  });

  it('shows what contradicts itself', async () => {
    const machine = virtualMachine('vm-01', windows({ patchMode: 'AutomaticByOS' }));
    const report = await reportOn(world({ resources: [machine, WEEKLY, ON_VM] }));
    const findings = report.blocks.flatMap((block) => (block.kind === 'findings' ? block.findings : []));
    assert.deepEqual(
      findings.map((finding) => ('cause' in finding ? finding.cause : null)),
      ['schedule-ignored'],
    );
  });

  it('says what it could not read, and does not call it no schedule', async () => {
    const resources = [virtualMachine('vm-01', windows({ patchMode: 'Manual' }))];
    const report = await reportOn(world({ resources, faults: [{ api: 'resource-graph', status: 403 }] }));
    assert.equal(report.data.schedules, null);
    assert.doesNotMatch(textsOf(report.blocks, 'en'), /No schedule/);
    assert.match(textsOf(report.blocks, 'en'), /Reader/);
  });

  it('counts the machines of a fleet by mode, the largest group first', async () => {
    const resources = [
      ...['a', 'b', 'c'].map((name) => virtualMachine(name, windows({ patchMode: 'Manual' }))),
      ...['d', 'e'].map((name) => virtualMachine(name, windows({ patchMode: 'AutomaticByOS' }))),
      arcServer('f'),
    ];
    const report = await reportOn(world({ resources }));
    const modes = report.data.modes as readonly { mode: string; machines: readonly string[] }[];
    assert.deepEqual(
      modes.map(({ mode, machines }) => [mode, machines.length]),
      [
        ['manual', 3],
        ['automatic-by-os', 2],
        ['undeclared', 1],
      ],
    );
  });

  it('shows the machines of a mode page by page', async () => {
    const names = Array.from({ length: 17 }, (_, index) => `m${String(index + 1).padStart(2, '0')}`);
    const tenant = world({
      resources: names.map((name) => virtualMachine(name, windows({ patchMode: 'Manual' }))),
    });
    const whole = await reportOn(tenant);
    const [listing] = JSON.stringify(whole.blocks).match(/(?<="listing":)\{"group":"[^"]+","page":0\}/) ?? [];
    const { group } = JSON.parse(listing ?? 'null') as Listing;
    const pages = await Promise.all([0, 1].map((page) => reportOn(tenant, { group, page })));
    const listed = pages.map(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'machines' ? block.machines.map(({ machine }) => machine.name) : [],
      ),
    );
    assert.deepEqual(listed.flat(), names);
    assert.deepEqual(
      listed.map(({ length }) => length),
      [15, 2],
    );
  });

  it('tells the machines of a mode that no schedule covers from those that one does', async () => {
    const own = windows({ automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true } });
    const resources = [
      ...['a', 'b', 'c'].map((name) => virtualMachine(name, own)),
      maintenanceConfiguration('weekly'),
      assignment(machineId('b'), 'weekly'),
    ];
    const report = await reportOn(world({ resources }));
    assert.deepEqual(report.data.unscheduled, [machineId('a'), machineId('c')]);
    const rows = report.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    assert.deepEqual(
      rows.map(({ standing, title }) => ({ standing, title })),
      [
        {
          standing: 'act-now',
          title: {
            en: '2: Customer Managed Schedules, without a schedule',
            ja: '2 台: カスタマー マネージド スケジュール、スケジュールなし',
          },
        },
        {
          standing: null,
          title: {
            en: '1: Customer Managed Schedules, with a schedule',
            ja: '1 台: カスタマー マネージド スケジュール、スケジュールあり',
          },
        },
      ],
    );
  });
});

const QUESTION: Question = {
  text: '',
  pasted: null,
  locale: 'en',
  intent: 'report',
  topic: 'patch-orchestration',
  entities: NO_ENTITIES,
  scope: 'machines',
  candidates: [],
};

/** The report on every machine of a tenant. */
async function reportOn(tenant: World, listing?: Listing): Promise<Report> {
  const { azure, now } = sandboxAzure(tenant);
  const asked = askedOf(QUESTION, { actor: null, locale: 'en', timeZone: null, through: 'terminal' }, now);
  const entries = await allMachines(azure, now);
  const machines = entries.map(({ machine }) => machine);
  const gather = createGather(
    { azure, now, asked, machineCount: machines.length, shared: new Map(), reportError: rethrow },
    entries,
  );
  const diagnosed = await diagnose(
    [patchOrchestrationConflict],
    patchOrchestration.needs,
    machines,
    gather,
    rethrow,
  );
  const collector = patchOrchestration.collect({
    asked,
    question: aQuestion(listing === undefined ? {} : { listing }),
    now,
    topicTitle: () => null,
    actionTitle: () => null,
    causeTitle: () => null,
    reportError: rethrow,
  });
  for (const { machine, findings, sheet } of diagnosed) collector.add({ machine, findings, facts: sheet });
  const report = collector.report();
  assert.ok(report);
  return report;
}

function rethrow(error: unknown): never {
  throw error;
}

/** Everything that blocks say in a language. */
function textsOf(blocks: readonly Block[], locale: 'en' | 'ja'): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value) => {
    if (key === locale && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}
