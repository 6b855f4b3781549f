import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { resolveMachines } from '../../src/machines/resolve-machines.ts';
import { causeOf, type Finding } from '../../src/model/finding.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { SOMEBODY } from '../support/asker.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { NOTHING, ROWS, SECONDS, twoWorkspaces } from '../support/world/two-workspaces.ts';

const QUESTION: Question = {
  text: '',
  pasted: null,
  locale: 'en',
  intent: 'diagnose',
  topic: null,
  entities: { ...NO_ENTITIES, machines: ['vm-01'], kb: ['5041160'] },
  scope: 'machines',
  candidates: [],
};

/** What the rows of the first workspace prove. */
const FOUND_ALONE: readonly string[] = [
  'not-assessed update-manager legacy-only',
  'updates-without-schedule update-management guest-policy',
  'legacy-machine-not-listed update-management over-quota',
  'legacy-stuck-configuring update-management duplicate-computer-name',
];

/** What every scenario says of the machine. */
async function findingsIn(of: World): Promise<readonly Finding[]> {
  const { azure, now } = sandboxAzure(of);
  const asked = askedOf(QUESTION, SOMEBODY, now);
  const { entries } = await resolveMachines(QUESTION.entities, azure, now);
  const machines = entries.map(({ machine }) => machine);
  const gather = createGather(
    { azure, now, asked, machineCount: 1, shared: new Map(), reportError: rethrow },
    entries,
  );
  const [diagnosed] = await diagnose(SCENARIOS, {}, machines, gather, rethrow);
  assert.ok(diagnosed);
  return diagnosed.findings;
}

function rethrow(error: unknown): never {
  throw error;
}

function restsOnLogs({ evidence }: Finding): boolean {
  return evidence.some(({ source }) => source === 'log-analytics');
}

/** What was found in rows of a workspace, and by which system. */
function foundIn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((finding) => finding.verdict === 'found' && restsOnLogs(finding))
    .map((finding) => `${finding.scenario} ${finding.system} ${causeOf(finding)}`);
}

describe('what every scenario says where the second workspace', () => {
  for (const second of SECONDS.filter(({ missing }) => missing !== null)) {
    for (const [kind, tables] of Object.entries({ 'with rows': ROWS, 'without rows': NOTHING }))
      it(`${second.is}, ${kind}: nothing is clear, and nothing does not apply, by a part of the rows`, async () => {
        const ended = (await findingsIn(twoWorkspaces(tables, second))).filter(
          (finding) => ['clear', 'not-applicable'].includes(finding.verdict) && restsOnLogs(finding),
        );
        assert.deepEqual(
          ended.map(({ scenario, system, verdict }) => `${scenario} ${system} ${verdict}`),
          [],
        );
      });
    it(`${second.is}: what the rows prove is found as ever, and the gap is named`, async () => {
      const findings = await findingsIn(twoWorkspaces(ROWS, second));
      assert.deepEqual(foundIn(findings), FOUND_ALONE);
      for (const finding of findings.filter((each) => each.verdict === 'found' && restsOnLogs(each)))
        assert.ok(
          finding.gaps.some(({ code }) => code === second.missing),
          `${finding.scenario} ${finding.system} names no gap`,
        );
    });
  }
  it('is not in scope: the rows prove it', async () => {
    const [alone] = SECONDS.filter(({ missing }) => missing === null);
    assert.ok(alone);
    assert.deepEqual(foundIn(await findingsIn(twoWorkspaces(ROWS, alone))), FOUND_ALONE);
  });
});
