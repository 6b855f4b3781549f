import assert from 'node:assert/strict';
import { worldOf } from '../../src/commands/world-of.ts';
import type { Answer } from '../../src/model/answer.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { Topic } from '../../src/model/topic.ts';
import { installFailed } from '../../src/scenarios/install-failed/scenario.ts';
import { notAssessed } from '../../src/scenarios/not-assessed/scenario.ts';
import { runFailedToStart } from '../../src/scenarios/run-failed-to-start/scenario.ts';
import { unexpectedReboot } from '../../src/scenarios/unexpected-reboot/scenario.ts';
import { windowExceeded } from '../../src/scenarios/window-exceeded/scenario.ts';
import { askWorld } from '../support/ask-world.ts';

const DEMO = worldOf('demo');

/** Machines of the demo that are not assessed, and why; each of the others is fine. */
const TROUBLED: Readonly<Record<string, string>> = {
  'vm-01': 'periodic-assessment-off',
  web03: 'machine-stopped',
  'sql-prod-02': 'assessment-failed',
  'sql-prod-03': 'agent-not-ready',
  file01: 'extension-operations-blocked',
  jump01: 'unsupported-machine',
  'restore-01': 'periodic-assessment-off',
  'vm-03': 'assessment-in-progress',
  'vm-04': 'never-assessed',
  'vm-05': 'patch-extension-failed',
  'batch01 in rg-batch-test': 'machine-stopped',
  'app-osa-03': 'assessment-failed',
  'app-osa-04': 'assessment-stale',
  'app-osa-05': 'assessment-stuck',
  'app-dub-03': 'periodic-assessment-off',
  'build-ams-01': 'periodic-assessment-off',
  'arc-osa-03': 'arc-disconnected',
  'arc-dub-01': 'arc-disconnected',
  'arc-dub-02': 'extension-operations-blocked',
  'arc-tok-01': 'compute-provider-not-registered',
  'arc-tok-02': 'compute-provider-not-registered',
};

interface Group {
  readonly verdict: string;
  readonly cause: string | null;
  readonly machineCount: number;
  readonly machines: readonly string[];
}

function groupsOf({ report }: Answer): readonly Group[] {
  return report?.data.groups as readonly Group[];
}

function shortName(id: string): string {
  const [, resourceGroup = '', name = ''] = /resourceGroups\/([^/]+)\/.*\/([^/]+)$/.exec(id) ?? [];
  return name === 'batch01' ? `${name} in ${resourceGroup}` : name;
}

describe('the demo world', () => {
  it('shows trouble on half of its machines and nothing that cannot be judged', async () => {
    const { answer } = await askWorld(DEMO, 'which machines are not assessed and why?');
    const groups = groupsOf(answer);
    const troubled = groups.flatMap(({ verdict, cause, machines }) =>
      verdict === 'found' ? machines.map((id) => [shortName(id), cause]) : [],
    );
    assert.deepEqual(Object.fromEntries(troubled), TROUBLED);
    const others = groups.filter(({ verdict }) => verdict !== 'found');
    assert.deepEqual([...new Set(others.map(({ verdict }) => verdict))], ['clear']);
    const fineCount = others.reduce((sum, { machineCount }) => sum + machineCount, 0);
    assert.ok(Math.abs(fineCount - troubled.length) <= 2, `${fineCount} fine, ${troubled.length} not`);
  });

  it('answers the question of the first page', async () => {
    const { answer } = await askWorld(DEMO, 'why is vm-01 not assessed?');
    assert.deepEqual(
      answer.findings.map((finding) => finding.verdict === 'found' && [finding.cause, finding.gaps]),
      [['periodic-assessment-off', []]],
    );
  });

  it('asks which batch01 is meant, and takes the one of a resource group', async () => {
    const asked = await askWorld(DEMO, 'why is batch01 not assessed?');
    assert.deepEqual(
      [asked.answer.intent, asked.answer.choices.map(({ machine }) => machine?.resourceGroup)],
      ['clarify', ['rg-batch-prod', 'rg-batch-test']],
    );
    const narrowed = await askWorld(DEMO, 'why is batch01 in resource group rg-batch-test not assessed?');
    assert.deepEqual(
      narrowed.answer.findings.map(({ machine }) => machine?.resourceGroup),
      ['rg-batch-test'],
    );
  });

  it('knows old-fs-01 from a workspace alone', async () => {
    const { answer } = await askWorld(DEMO, 'why is old-fs-01 not assessed?');
    assert.deepEqual(
      answer.findings.map((finding) => [finding.machine?.kind, finding.verdict === 'found' && finding.cause]),
      [['log-analytics', 'legacy-only']],
    );
  });

  it('says that legacy data is all there is of a machine that was never moved', async () => {
    const { answer } = await askWorld(DEMO, 'why is app-dub-03 not assessed?');
    const [finding] = answer.findings;
    assert.ok(finding?.verdict === 'found');
    assert.deepEqual([finding.cause, finding.otherCauses], ['periodic-assessment-off', ['legacy-only']]);
  });

  const explained: readonly (readonly [topic: Topic, machine: string, cause: string])[] = [
    [installFailed.topic, 'web02', 'update-agent-error'],
    [windowExceeded.topic, 'sql-prod-01', 'slow-update'],
    [unexpectedReboot.topic, 'web01', 'platform-maintenance'],
    [runFailedToStart.topic, 'sql-prod-03', 'machine-unreachable'],
  ];
  for (const [{ id, example }, machine, cause] of explained)
    for (const locale of LOCALES)
      it(`has something to explain by ${id} in ${locale}`, async () => {
        const { answer } = await askWorld(DEMO, example[locale].replace('vm-01', machine));
        assert.deepEqual(
          answer.findings.map((finding) => [finding.scenario, finding.verdict === 'found' && finding.cause]),
          [[id, cause]],
        );
      });

  it('shows every cause of the scenario', () => {
    const shown = new Set([...Object.values(TROUBLED), 'legacy-only']);
    assert.deepEqual(
      notAssessed.examinations[0].causes.map(({ id }) => id).filter((id) => !shown.has(id)),
      [],
    );
  });
});
