import assert from 'node:assert/strict';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { judge } from '../../src/judging/judge.ts';
import { readFacts } from '../../src/diagnosis/read-facts.ts';
import { resolveMachines } from '../../src/machines/resolve-machines.ts';
import type { GapCode } from '../../src/model/error-code.ts';
import type { FactId } from '../../src/model/fact.ts';
import type { Finding, Verdict } from '../../src/model/finding.ts';
import { machineKey } from '../../src/model/machine.ts';
import type { Entities } from '../../src/model/question.ts';
import type { FactReadings, Occasion, Scenario } from '../../src/judging/scenario.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { deepFreeze } from './deep-freeze.ts';
import { assertEveryCauseAccountedFor, assertWellFormed } from './finding-laws.ts';
import { sandboxAzure } from './sandbox-azure.ts';

/** A machine of a world, and what the scenario has to say of it. Keys that are left out are not looked at. */
export interface ScenarioCase {
  readonly name: string;
  readonly world: World;
  /** A name or resource id, in lower case as a question's entities are. */
  readonly machine: string;
  readonly verdict: Verdict;
  readonly cause?: string | null;
  readonly otherCauses?: readonly string[];
  /** Causes that must be among the excluded ones. */
  readonly excludes?: readonly string[];
  /** Facts that must be gaps, with their codes. */
  readonly gaps?: Readonly<Record<string, GapCode>>;
  /** What the sentence must say, in both languages. */
  readonly says?: RegExp;
  /** What the quoted evidence must say: a field's value, by field. */
  readonly evidence?: Readonly<Record<string, string>>;
}

/** A limit that the scenario declares: what it says on each side of it and on the very line. */
export interface Threshold {
  readonly name: string;
  readonly below: ScenarioCase;
  readonly at: ScenarioCase;
  readonly above: ScenarioCase;
}

/**
 * Proves a scenario by a table of cases. Of each: the expected answer; the same answer from a second tenant of the same world, to
 * the byte; facts that nobody writes to; a well-formed finding in which every cause is accounted for. Of the table: every
 * cause is found in some case, every verdict occurs, every threshold has both sides and the line.
 */
export function proveScenario(
  scenario: Scenario,
  cases: readonly ScenarioCase[],
  thresholds: readonly Threshold[],
): void {
  const onThresholds = thresholds.flatMap(({ name, below, at, above }) =>
    Object.entries({ below, at, above }).map(([side, each]) => ({
      ...each,
      name: `${name}, ${side}: ${each.name}`,
    })),
  );
  const all = [...cases, ...onThresholds];

  for (const each of all) it(each.name, () => prove(scenario, each));

  it('has cases that find every cause', () => {
    const found = new Set(all.flatMap(({ verdict, cause }) => (verdict === 'found' ? cause : [])));
    assert.deepEqual(
      scenario.causes.map(({ id }) => id).filter((id) => !found.has(id)),
      [],
    );
  });

  it('has cases of every verdict', () => {
    const verdicts = new Set(all.map(({ verdict }) => verdict));
    assert.deepEqual([...verdicts].sort(), ['clear', 'found', 'not-applicable', 'unknown']);
  });

  it('has thresholds that change the answer', () => {
    for (const { name, below, above } of thresholds)
      assert.notDeepEqual([below.verdict, below.cause], [above.verdict, above.cause], name);
  });

  it('has no two cases of one name', () => {
    const names = all.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });
}

async function prove(scenario: Scenario, expected: ScenarioCase): Promise<void> {
  const first = await run(scenario, expected);
  const second = await run(scenario, expected);
  assert.deepEqual(second.finding, first.finding, 'the same question has two answers');
  assert.equal(
    JSON.stringify(second.finding),
    JSON.stringify(first.finding),
    'the same answer in two spellings',
  );

  assertExpected(first.finding, expected);
  assertWellFormed(first.finding);
  assertPure(scenario, first.facts, first.occasion, first.finding);
}

interface Run {
  readonly finding: Finding;
  readonly facts: FactReadings;
  readonly occasion: Occasion;
}

async function run(scenario: Scenario, { world, machine: name }: ScenarioCase): Promise<Run> {
  const { azure, now } = sandboxAzure(world);
  const { entries } = await resolveMachines(entitiesOf(name), azure, now);
  const [entry, ...others] = entries;
  assert.ok(entry && others.length === 0, `${name} stands for ${entries.length} machines`);
  const { machine } = entry;
  const gather = createGather(azure, now, entries);
  const [finding] = await diagnose(scenario, [machine], gather, rethrow);
  assert.ok(finding, 'no finding');
  const wanted = new Map(factsOf(scenario).map((fact) => [fact, [machine]]));
  const sheets = await readFacts(wanted, gather, rethrow);
  return { finding, facts: sheets.get(machineKey(machine.id)) ?? {}, occasion: { machine, now } };
}

/** Everything that the scenario may look at. */
function factsOf({ premise, causes }: Scenario): readonly FactId[] {
  const late = causes.flatMap(({ needs, wants }) => [...needs, ...(wants ?? [])]);
  return [...new Set([...(premise?.stages.flat() ?? []), ...late])];
}

function entitiesOf(name: string): Entities {
  return {
    machines: [name],
    kb: [],
    errorCodes: [],
    resourceGroup: null,
    subscription: null,
    schedule: null,
    duration: null,
  };
}

function rethrow(error: unknown): never {
  throw error;
}

function assertExpected(finding: Finding, expected: ScenarioCase): void {
  const { verdict, cause, otherCauses, excludes, gaps, says, evidence } = expected;
  const actual = {
    verdict: finding.verdict,
    ...(cause !== undefined && { cause: 'cause' in finding ? finding.cause : null }),
    ...(otherCauses && { otherCauses: 'otherCauses' in finding ? finding.otherCauses : [] }),
    ...(excludes && {
      excludes: excludes.filter((id) => finding.excluded.some((each) => each.cause === id)),
    }),
    ...(gaps && { gaps: Object.fromEntries(finding.gaps.map(({ fact, code }) => [fact, code])) }),
    ...(evidence && {
      evidence: Object.fromEntries(
        Object.keys(evidence).map((field) => [
          field,
          finding.evidence.find((each) => each.field === field)?.value,
        ]),
      ),
    }),
  };
  assert.deepEqual(actual, {
    verdict,
    ...(cause !== undefined && { cause }),
    ...(otherCauses && { otherCauses }),
    ...(excludes && { excludes }),
    ...(gaps && { gaps }),
    ...(evidence && { evidence }),
  });
  if (says) {
    assert.match(finding.says.en, says);
    assert.match(finding.says.ja, says);
  }
}

/** Judges frozen facts twice: the same both times, nothing written, and the verdict of the staged reading. */
function assertPure(scenario: Scenario, facts: FactReadings, occasion: Occasion, staged: Finding): void {
  const before = JSON.stringify(facts);
  const frozen = deepFreeze(facts);
  const finding = judge(scenario, frozen, deepFreeze(occasion));
  assert.deepEqual(judge(scenario, frozen, occasion), finding, 'judging is not repeatable');
  assert.equal(JSON.stringify(frozen), before, 'judging changed its facts');
  assert.deepEqual(
    [staged.verdict, 'cause' in staged ? staged.cause : null],
    [finding.verdict, 'cause' in finding ? finding.cause : null],
    'reading in stages leads elsewhere than reading everything',
  );
  const premise = scenario.premise?.judge(frozen, occasion).outcome ?? 'open';
  if (premise === 'open' && scenario.kinds.includes(occasion.machine.kind))
    assertEveryCauseAccountedFor(scenario, finding);
}
