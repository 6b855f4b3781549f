import assert from 'node:assert/strict';
import { orElse } from '../../src/diagnosis/or-else.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TopicId } from '../../src/model/topic.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { failed, tenant, UNREACHED, vm } from '../scenarios/run-failed-to-start/tenant.ts';
import { askWorld } from '../support/ask-world.ts';
import { powerState } from '../support/world/machines.ts';

/** The run of the night before found vm-03 down; what vm-04 did is not on record. */
const NIGHT = tenant({ machine: vm(powerState('deallocated')), runs: [failed(UNREACHED)] });
const BEFORE_NOON = { ...NIGHT, now: '2026-11-14T09:00:00Z' } as World;

/** What is asked, and of each machine what is told. */
const ASKED: readonly (readonly [world: World, words: string, told: readonly string[]])[] = [
  [BEFORE_NOON, 'what failed last night?', ['run-failed-to-start found vm-03', 'install-failed clear vm-04']],
  [
    BEFORE_NOON,
    '昨夜どのマシンが失敗した?',
    ['run-failed-to-start found vm-03', 'install-failed clear vm-04'],
  ],
  [BEFORE_NOON, 'why did the update run fail on vm-03 last night?', ['run-failed-to-start found vm-03']],
  // Of another night, and of the latest installation, nothing is told of it.
  [NIGHT, 'what failed last night?', ['install-failed clear vm-03', 'install-failed clear vm-04']],
  [BEFORE_NOON, 'why did the update run fail on vm-03?', ['install-failed clear vm-03']],
];

describe('what failed at a time', () => {
  for (const [world, words, told] of ASKED)
    it(`is told with what never began, at ${world.now}: ${words}`, async () => {
      const { answer, rendered } = await askWorld(world, words);
      const ofUpdateManager = answer.findings.filter(({ system }) => system === 'update-manager');
      assert.deepEqual(
        ofUpdateManager.map(({ scenario, verdict, machine }) => `${scenario} ${verdict} ${machine?.name}`),
        told,
      );
      assert.match(rendered.text, /Update run failed|更新プログラムの実行が失敗|Run failed to start/);
    });
});

/** What was judged of one machine, `scenario verdict`, and what of it is told. */
const JUDGED: readonly (readonly [judged: readonly string[], told: readonly string[]])[] = [
  [['a clear', 'b clear'], ['a clear']],
  [['a clear', 'b found'], ['b found']],
  [
    ['a found', 'b found'],
    ['a found', 'b found'],
  ],
  [
    ['a unknown', 'b found'],
    ['a unknown', 'b found'],
  ],
  // Nobody could look: that all is well is not the whole of it.
  [
    ['a clear', 'b unknown'],
    ['a clear', 'b unknown'],
  ],
  [['a found', 'b unknown'], ['a found']],
];

describe('the findings of a scenario and of what may have kept it from taking place', () => {
  for (const [judged, told] of JUDGED)
    it(`are ${told.join(' and ')} of ${judged.join(' and ')}`, () => {
      const findings = judged.map((each) => {
        const [scenario, verdict] = each.split(' ');
        return { scenario, verdict } as Finding;
      });
      const names = orElse('a' as TopicId, findings).map(({ scenario, verdict }) => `${scenario} ${verdict}`);
      assert.deepEqual(names, told);
    });
});
