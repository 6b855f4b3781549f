import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { diagnose, findingsOf } from '../../src/diagnosis/diagnose.ts';
import { telling } from '../../src/diagnosis/telling.ts';
import type { Fact, FactSheet } from '../../src/facts/fact.ts';
import { isMeantFor } from '../../src/judging/judge.ts';
import type { Occasion } from '../../src/judging/occasion.ts';
import type { Examination, Scenario } from '../../src/judging/scenario.ts';
import { resolveMachines } from '../../src/machines/resolve-machines.ts';
import type { Asker } from '../../src/model/asker.ts';
import { causeOf, type Finding, type Verdict } from '../../src/model/finding.ts';
import { machineKey } from '../../src/model/machine.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { deepFreeze } from './deep-freeze.ts';
import { assertExpected, meant, type ScenarioCase } from './expected-finding.ts';
import { assertEveryCauseAccountedFor, assertWellFormed } from './finding-laws.ts';
import { sandboxAzure } from './sandbox-azure.ts';

/** A limit that the scenario declares: what it says on each side of it and on the very line. */
export interface Threshold {
  readonly name: string;
  readonly below: ScenarioCase;
  readonly at: ScenarioCase;
  readonly above: ScenarioCase;
}

/** Verdicts that a scenario cannot end in, with the reason. */
export type Never = Readonly<Partial<Record<Verdict, string>>>;

/**
 * Proves a scenario by a table of cases. Of each: the expected answer; the same answer from a second tenant of the same world, to
 * the byte; facts that nobody writes to; a well-formed finding in which every cause is accounted for. Of the table: every
 * cause of every system is found in some case, every verdict occurs unless it never can, every threshold has both sides and the line.
 */
export function proveScenario(
  scenario: Scenario,
  cases: readonly ScenarioCase[],
  thresholds: readonly Threshold[],
  never: Never = {},
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
    const named = new Set(all.flatMap(({ cause }) => cause ?? []));
    const causes = scenario.examinations.flatMap((examination) => examination.causes);
    const unproven = causes.filter(
      ({ id, family }) => !named.has(id) && ![...named].some((each) => family?.titleOf(each)),
    );
    assert.deepEqual(
      unproven.map(({ id }) => id),
      [],
    );
  });

  it('has cases of every verdict', () => {
    const verdicts = new Set([...all.map(({ verdict }) => verdict), ...Object.keys(never)]);
    assert.deepEqual([...verdicts].sort(), ['clear', 'found', 'not-applicable', 'unknown']);
    for (const { name, verdict } of all)
      assert.equal(never[verdict], undefined, `${name}: ${verdict} was said never to occur`);
  });

  it('has thresholds that change the answer', () => {
    for (const { name, below, above } of thresholds)
      assert.notDeepEqual(
        [below.verdict, below.cause, below.severity],
        [above.verdict, above.cause, above.severity],
        name,
      );
  });

  it('has no two cases of one name', () => {
    const names = all.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });
}

async function prove(scenario: Scenario, expected: ScenarioCase): Promise<void> {
  const first = await run(scenario, expected);
  const second = await run(scenario, expected);
  assert.deepEqual(second.findings, first.findings, 'the same question has two answers');
  assert.equal(
    JSON.stringify(second.findings),
    JSON.stringify(first.findings),
    'the same answer in two spellings',
  );
  for (const finding of first.findings) assertWellFormed(finding);
  assertExpected(meant(first.findings, expected), expected);
  assertPure(scenario, first);
}

interface Run {
  readonly findings: readonly Finding[];
  /** Everything that the scenario may look at. */
  readonly sheet: FactSheet;
  readonly occasion: Occasion;
}

const ASKER: Asker = { actor: null, locale: 'en', timeZone: null, through: 'terminal' };

async function run(
  scenario: Scenario,
  {
    world,
    machine: name,
    asked: more = {},
    actor = null,
  }: Omit<ScenarioCase, 'actor'> & { readonly actor?: string | null },
): Promise<Run> {
  const { azure, now } = sandboxAzure(world);
  const { text = '', pasted = null, scope = 'machines', ...named } = more;
  const entities = { ...NO_ENTITIES, machines: name === null ? [] : [name], ...named };
  const asked = askedOf({ ...QUESTION, text, pasted, scope, entities }, { ...ASKER, actor }, now);
  if (name === null) return withoutMachine(scenario, { machine: null, subject: null, asked, now });
  const { entries } = await resolveMachines({ ...entities, machines: [name] }, azure, now);
  const [entry, ...others] = entries;
  assert.ok(entry && others.length === 0, `${name} stands for ${entries.length} machines`);
  const { machine } = entry;
  const gatherOnce = () =>
    createGather({ azure, now, asked, machineCount: 1, shared: new Map(), reportError: rethrow }, entries);
  const [diagnosed] = await diagnose([scenario], {}, [machine], gatherOnce(), rethrow);
  assert.ok(diagnosed, 'no finding');
  const sheets = await gatherOnce().readFacts(factsOf(scenario), [machine]);
  const sheet: FactSheet = sheets.get(machineKey(machine.id)) ?? new Map();
  return { findings: diagnosed.findings, sheet, occasion: { machine, subject: null, asked, now } };
}

const QUESTION: Question = {
  text: '',
  pasted: null,
  locale: 'en',
  intent: 'diagnose',
  topic: null,
  entities: NO_ENTITIES,
  scope: 'machines',
  candidates: [],
};

function withoutMachine({ topic, examinations }: Scenario, occasion: Occasion): Run {
  const findings = examinations
    .filter((examination) => isMeantFor(examination, occasion))
    .flatMap((examination) => findingsOf(topic, examination, new Map(), occasion, rethrow));
  return { findings, sheet: new Map(), occasion };
}

/** Everything that the scenario may look at. */
function factsOf({ examinations }: Scenario): readonly Fact<unknown>[] {
  const declared = examinations.flatMap(({ premise, subjects, causes }) => [
    ...(premise?.stages ?? []),
    subjects?.needs ?? {},
    ...causes.flatMap(({ needs, wants }) => [needs, wants ?? {}]),
  ]);
  return declared.flatMap((facts) => Object.values(facts));
}

function rethrow(error: unknown): never {
  throw error;
}

/** Judges frozen facts twice: the same both times, nothing written, and the verdict of the staged reading. */
function assertPure({ topic, examinations }: Scenario, { sheet, occasion, findings: staged }: Run): void {
  const facts = Object.fromEntries(sheet);
  const before = JSON.stringify(facts);
  deepFreeze(facts);
  deepFreeze(occasion);
  const meantHere = examinations.filter(
    (examination) => occasion.machine !== null || isMeantFor(examination, occasion),
  );
  const again = () =>
    telling(meantHere.flatMap((examination) => findingsOf(topic, examination, sheet, occasion, rethrow)));
  assert.deepEqual(again(), again(), 'judging is not repeatable');
  assert.equal(JSON.stringify(facts), before, 'judging changed its facts');
  assert.deepEqual(
    staged.map((finding) => [finding.verdict, causeOf(finding), finding.subject]),
    again().map((finding) => [finding.verdict, causeOf(finding), finding.subject]),
    'reading in stages leads elsewhere than reading everything',
  );
  for (const examination of meantHere)
    for (const finding of staged.filter(({ system }) => system === examination.system))
      if (isOpen(examination, sheet, { ...occasion, subject: finding.subject }))
        assertEveryCauseAccountedFor(examination, finding);
}

function isOpen(examination: Examination, sheet: FactSheet, occasion: Occasion): boolean {
  const premise = examination.premise?.judge(sheet, occasion).outcome ?? 'open';
  return premise === 'open' && isMeantFor(examination, occasion);
}
