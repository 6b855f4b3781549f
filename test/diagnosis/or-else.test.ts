import assert from 'node:assert/strict';
import { orElse } from '../../src/diagnosis/or-else.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TopicId } from '../../src/model/topic.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { CUSTOMER_MANAGED, FINE, UNREACHED, VM, vm } from '../scenarios/run-failed-to-start/tenant.ts';
import { correlationId, machineRun } from '../scenarios/schedule-not-applied/records.ts';
import { askWorld } from '../support/ask-world.ts';
import { installationRow } from '../support/world/graph-rows.ts';
import { powerState, virtualMachine } from '../support/world/machines.ts';
import { maintenanceConfiguration } from '../support/world/schedules.ts';
import { world } from '../support/world/world.ts';

const OFF = vm(powerState('deallocated'));
const SCHEDULES = ['weekly-a', 'monthly-a'].map((name) => maintenanceConfiguration(name));
const RESOURCES = [OFF, virtualMachine('vm-04', CUSTOMER_MANAGED), ...SCHEDULES];
const run = (id: string, status: string, startDateTime: string, more: JsonObject = {}): JsonObject => ({
  ...machineRun(id, 'weekly-a', { status, startDateTime, endDateTime: startDateTime, ...more }),
  id: `${id}/providers/Microsoft.Maintenance/applyUpdates/${startDateTime}`,
});
const UNREACHED_RUN = run(VM, 'Failed', '2026-11-13T17:00:00Z', UNREACHED);
/** The run of 13 November found vm-03 down; that on vm-04 completed. */
const tenantWith = (later: readonly JsonObject[], installations: readonly JsonObject[] = []): World =>
  world({
    resources: RESOURCES,
    resourceGraph: {
      maintenanceresources: [UNREACHED_RUN, ...later, run(FINE, 'Completed', '2026-11-13T17:00:00Z')],
      patchinstallationresources: [...installations],
    },
  });
const SINCE = '2026-11-19T17:00:00Z';
const NIGHT = tenantWith([]);
const BEFORE_NOON = { ...NIGHT, now: '2026-11-14T09:00:00Z' } as World;
const RUN_SINCE = tenantWith([run(VM, 'Completed', SINCE)]);
const UNDER_WAY_SINCE = tenantWith([run(VM, 'InProgress', SINCE)]);
const BY_HAND_SINCE = tenantWith([], [installationRow(VM, SINCE, { startedBy: 'User' })]);
const CANCELLED_SINCE = tenantWith(
  [run(VM, 'Cancelled', SINCE)],
  [installationRow(VM, '2026-11-16T17:00:00Z', { startedBy: 'User' })],
);
/** The run itself installed, and failed in that. */
const INSTALLED = tenantWith(
  [],
  [
    installationRow(VM, '2026-11-13T17:30:00Z', {
      status: 'Failed',
      maintenanceRunId: correlationId('weekly-a'),
    }),
  ],
);

/** What is asked, and of each machine what is told. */
const ASKED: readonly (readonly [world: World, words: string, told: readonly string[]])[] = [
  [BEFORE_NOON, 'what failed last night?', ['vm-03 found act-now run', 'vm-04 clear fine run']],
  [BEFORE_NOON, '昨夜どのマシンが失敗した?', ['vm-03 found act-now run', 'vm-04 clear fine run']],
  [BEFORE_NOON, 'why did the update run fail on vm-03 last night?', ['vm-03 found act-now run']],
  // Of another night nothing is told of it.
  [NIGHT, 'what failed last night?', ['vm-03 clear fine installation', 'vm-04 clear fine installation']],
  // Where no time is named, it is the latest that was tried.
  [NIGHT, 'why did the update run fail on vm-03?', ['vm-03 found act-now run']],
  [NIGHT, 'vm-03 の更新プログラムの実行が失敗した', ['vm-03 found act-now run']],
  [NIGHT, 'which machines failed?', ['vm-03 found act-now run', 'vm-04 clear fine run']],
  [INSTALLED, 'why did the update run fail on vm-03?', ['vm-03 found act-now installation']],
  // What a later one made good failed no more, one that only runs still made nothing good.
  [RUN_SINCE, 'which machines failed?', ['vm-03 clear fine run', 'vm-04 clear fine run']],
  [RUN_SINCE, 'why did the update run fail on vm-03?', ['vm-03 clear fine installation']],
  [BY_HAND_SINCE, 'why did the update run fail on vm-03?', ['vm-03 clear fine installation']],
  [UNDER_WAY_SINCE, 'why did the update run fail on vm-03?', ['vm-03 found act-now run']],
  // Nothing was installed where a run was called off.
  [CANCELLED_SINCE, 'why did the update run fail on vm-03?', ['vm-03 clear at-risk run']],
  // A schedule is asked about: what was installed without it makes its run no better, and the machines of no run of it are nobody's matter.
  [BY_HAND_SINCE, 'weekly-a で失敗したマシンは?', ['vm-03 found act-now run', 'vm-04 clear fine run']],
  [
    BY_HAND_SINCE,
    'monthly-a で失敗したマシンは?',
    ['vm-03 not-applicable fine installation', 'vm-04 not-applicable fine installation'],
  ],
];

const SCENARIOS: Readonly<Record<string, string>> = {
  'run-failed-to-start': 'run',
  'install-failed': 'installation',
};

describe('what failed', () => {
  for (const [world, words, told] of ASKED)
    it(`is told with what never began, at ${world.now}: ${words}`, async () => {
      const { answer, rendered } = await askWorld(world, words);
      const ofUpdateManager = answer.findings.filter(({ system }) => system === 'update-manager');
      assert.deepEqual(
        ofUpdateManager
          .map(({ scenario, verdict, severity, machine }) =>
            [machine?.name, verdict, severity, SCENARIOS[scenario]].join(' '),
          )
          .toSorted(),
        told,
      );
      assert.match(
        rendered.text,
        /Update run failed|更新プログラムの実行が失敗|Run failed to start|実行を開始できない/,
      );
    });
});

/** What was judged of one machine, `scenario verdict severity`, and what of it is told. */
const JUDGED: readonly (readonly [judged: readonly string[], told: readonly string[]])[] = [
  [['a clear fine', 'b clear fine'], ['b clear fine']],
  [['a clear fine', 'b clear at-risk'], ['b clear at-risk']],
  [['a clear at-risk', 'b clear fine'], ['a clear at-risk']],
  [['a clear fine', 'b found act-now'], ['b found act-now']],
  [['a not-applicable fine', 'b clear wait'], ['b clear wait']],
  [
    ['a found act-now', 'b found act-now'],
    ['a found act-now', 'b found act-now'],
  ],
  [
    ['a unknown cannot-tell', 'b found act-now'],
    ['a unknown cannot-tell', 'b found act-now'],
  ],
  [['a unknown cannot-tell', 'b clear fine'], ['a unknown cannot-tell']],
  // Nobody could look: that all is well is not the whole of it.
  [
    ['a clear fine', 'b unknown cannot-tell'],
    ['a clear fine', 'b unknown cannot-tell'],
  ],
  [['a found act-now', 'b unknown cannot-tell'], ['a found act-now']],
  // `c` is of something else than what is asked.
  [['a clear fine', 'c found act-now'], ['a clear fine']],
];

describe('the findings of a scenario and of what may have kept it from taking place', () => {
  for (const [judged, told] of JUDGED)
    it(`are ${told.join(' and ')} of ${judged.join(' and ')}`, () => {
      const findings = judged.map((each) => {
        const [scenario, verdict, severity] = each.split(' ');
        return { scenario, verdict, severity, system: 'update-manager' } as Finding;
      });
      const left = orElse('a' as TopicId, findings, ({ scenario }) => scenario !== 'c');
      assert.deepEqual(
        left.map(({ scenario, verdict, severity }) => `${scenario} ${verdict} ${severity}`),
        told,
      );
    });
});
