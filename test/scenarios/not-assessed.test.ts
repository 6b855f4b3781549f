import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { notAssessed } from '../../src/scenarios/not-assessed/scenario.ts';
import { askWorld } from '../support/ask-world.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { assertGolden } from '../support/golden.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { DECODED_RULES } from './not-assessed/rules/decoded.ts';
import { RULES } from './not-assessed/rules.ts';
import { THRESHOLDS } from './not-assessed/thresholds.ts';

/** A file of `test/worlds/not-assessed`. */
function fileWorld(name: string): World {
  return loadWorld(join(import.meta.dirname, '..', 'worlds', 'not-assessed', `${name}.yaml`));
}

/** One world a cause, with the machine that it befalls; what else holds there; the machine beside it that is fine. */
const CAUSES = [
  ['unsupported-machine', 'vm-01', ['periodic-assessment-off'], 'vm-02'],
  ['machine-stopped', 'vm-01', ['assessment-stale'], 'vm-02'],
  ['arc-disconnected', 'arc-01', [], 'arc-02'],
  ['agent-not-ready', 'vm-01', [], 'vm-02'],
  ['extension-operations-blocked', 'vm-01', [], 'vm-02'],
  ['compute-provider-not-registered', 'arc-01', [], 'arc-02'],
  ['patch-extension-failed', 'vm-01', [], 'vm-02'],
  ['assessment-failed', 'vm-01', [], 'vm-02'],
  ['assessment-stuck', 'vm-01', [], 'vm-02'],
  ['assessment-in-progress', 'vm-01', [], 'vm-02'],
  ['periodic-assessment-off', 'vm-01', [], 'vm-02'],
  ['assessment-stale', 'vm-01', [], 'vm-02'],
  ['legacy-only', 'arc-01', [], 'arc-02'],
  ['never-assessed', 'vm-01', [], 'vm-02'],
] as const;

const ON_FILES: readonly ScenarioCase[] = [
  ...CAUSES.flatMap(([cause, machine, otherCauses, fine]): readonly ScenarioCase[] => {
    const world = fileWorld(cause);
    return [
      { name: `${cause}: ${machine}`, world, machine, verdict: 'found', cause, otherCauses },
      { name: `${cause}: ${fine} is fine`, world, machine: fine, verdict: 'clear', cause: null },
    ];
  }),
  {
    name: 'forbidden: what may not be read is a gap that names the permission',
    world: fileWorld('forbidden'),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: {
      'guest-agent': 'AZ_FORBIDDEN',
      'assessment-in-instance-view': 'AZ_FORBIDDEN',
      'legacy-data': 'AZ_FORBIDDEN',
    },
  },
  {
    name: 'forbidden: a fresh assessment in Resource Graph is enough',
    world: fileWorld('forbidden'),
    machine: 'vm-02',
    verdict: 'clear',
  },
  {
    name: 'throttled-then-well: waiting as long as Azure asks leads to the answer',
    world: fileWorld('throttled-then-well'),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'periodic-assessment-off',
    gaps: {},
  },
  {
    name: 'partial-result: rows left out prove nothing',
    world: fileWorld('partial-result'),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-data': 'AZ_PARTIAL' },
  },
  {
    name: 'empty-legacy-table: neither fine nor the cause',
    world: fileWorld('empty-legacy-table'),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-data': 'AZ_NO_DATA' },
  },
  {
    name: 'gone: the provider knows the machine no more',
    world: fileWorld('gone'),
    machine: 'vm-01',
    verdict: 'not-applicable',
    evidence: { 'error.code': 'ResourceNotFound' },
  },
  {
    name: 'gone with its group: what is cited is what the provider answered',
    world: world({
      resourceGraph: {
        resources: [{ ...virtualMachine('vm-01'), type: 'microsoft.compute/virtualmachines' }],
      },
    }),
    machine: 'vm-01',
    verdict: 'not-applicable',
    evidence: { 'error.code': 'ResourceGroupNotFound' },
  },
  {
    name: 'resource-graph-down: what ARM shows is enough for a cause',
    world: fileWorld('resource-graph-down'),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'periodic-assessment-off',
    gaps: { 'patch-extensions': 'AZ_UNAVAILABLE', 'assessment-in-resource-graph': 'AZ_UNAVAILABLE' },
  },
  {
    name: 'resource-graph-down: the instance view is enough to be fine',
    world: fileWorld('resource-graph-down'),
    machine: 'vm-02',
    verdict: 'clear',
  },
];

describe('not-assessed', () => {
  proveScenario(notAssessed, [...ON_FILES, ...RULES, ...DECODED_RULES], THRESHOLDS);

  it('says of every cause what the goldens hold', async () => {
    const said = await Promise.all(
      CAUSES.map(async ([cause, machine]) => {
        const { answer } = await askWorld(fileWorld(cause), `why is ${machine} not assessed?`);
        return answer.findings.map(({ says, notes, evidence }) => ({
          cause,
          says,
          notes,
          evidence: evidence.map(({ source, field, value, at }) => ({ source, field, value, at })),
        }));
      }),
    );
    assertGolden('ask/not-assessed.json', `${JSON.stringify(said.flat(), null, 2)}\n`);
  });

  describe('from the words to the card', () => {
    const question = {
      en: (machine: string) => `why is ${machine} not assessed?`,
      ja: (machine: string) => `${machine} が未評価なのはなぜ?`,
    };
    for (const locale of LOCALES)
      for (const [cause, machine] of CAUSES)
        it(`${locale}: ${cause}`, async () => {
          const { answer, rendered } = await askWorld(fileWorld(cause), question[locale](machine));
          assert.deepEqual(
            [answer.intent, answer.question.topic, answer.question.locale],
            ['diagnose', 'not-assessed', locale],
          );
          const [finding] = answer.findings;
          assert.ok(finding?.verdict === 'found' && finding.cause === cause);
          const title = CATALOGUE.causeTitle('not-assessed', cause)?.[locale] ?? 'no title';
          // Long words carry break opportunities (zero-width spaces) in a card.
          const card = JSON.stringify(rendered.card).replaceAll('\u200b', '');
          for (const shown of [rendered.text, card]) {
            assert.ok(shown.includes(finding.says[locale]), 'the sentence is not shown');
            assert.ok(shown.includes(title), 'the title of the cause is not shown');
          }
        });
  });
});
