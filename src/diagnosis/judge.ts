import type { SomeEvidence } from '../model/evidence.ts';
import type { FactId } from '../model/fact.ts';
import { factTitle } from '../model/fact-title.ts';
import type { Clear, Finding, NotApplicable, Unknown } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import { type Gap, gap } from '../model/reading.ts';
import type { Cause, FactReadings, Holds, Judgement, Occasion, Scenario } from '../model/scenario.ts';

/** One cause and what it came to. */
interface Judged {
  readonly cause: Cause;
  readonly judgement: Judgement;
}

/**
 * The verdict of a scenario on one machine, from facts already read: same facts, same finding. The first cause that
 * holds is the cause, others that hold follow in order. A cause that cannot be judged does not hold, and it bars every
 * later one that claims all else excluded; then the verdict is `unknown`.
 */
export function judge(scenario: Scenario, facts: FactReadings, occasion: Occasion): Finding {
  const { machine } = occasion;
  if (!scenario.kinds.includes(machine.kind)) return notApplicable(scenario, occasion);
  const premise = scenario.premise?.judge(facts, occasion) ?? { outcome: 'open' };
  if (premise.outcome === 'clear') {
    return clear(scenario, occasion, premise.says, premise.evidence, premise.notes ?? [], [], []);
  }
  if (premise.outcome === 'not-applicable') {
    const { says, evidence } = premise;
    return { ...shared(scenario, occasion, says), verdict: 'not-applicable', evidence };
  }
  if (premise.outcome === 'undecided') return unknown(scenario, occasion, [premise.gap], []);

  const judged = judgeCauses(scenario, facts, occasion);
  const holding = judged.flatMap(({ cause, judgement }) =>
    judgement.outcome === 'holds' ? [{ cause, judgement }] : [],
  );
  const excluded = judged.flatMap(({ cause, judgement }) =>
    judgement.outcome === 'excluded' ? [{ cause: cause.id, evidence: judgement.evidence }] : [],
  );
  const gaps = distinct(
    judged.flatMap(({ judgement }) => (judgement.outcome === 'undecided' ? [judgement.gap] : [])),
  );
  const [first, ...others] = holding;
  if (first) return found(scenario, occasion, first, others, excluded, gaps);
  const [firstGap, ...otherGaps] = gaps;
  if (firstGap) return unknown(scenario, occasion, [firstGap, ...otherGaps], excluded);
  const evidence = excluded.flatMap((each) => each.evidence);
  const [firstEvidence, ...rest] = evidence;
  if (!firstEvidence) return notApplicable(scenario, occasion);
  return clear(scenario, occasion, scenario.clear(machine), [firstEvidence, ...rest], [], excluded, gaps);
}

function judgeCauses(scenario: Scenario, facts: FactReadings, occasion: Occasion): readonly Judged[] {
  const judged: Judged[] = [];
  for (const cause of scenario.causes.filter(({ kinds }) => kinds.includes(occasion.machine.kind))) {
    if (cause.claimsAllElseExcluded && judged.some(({ judgement }) => judgement.outcome !== 'excluded'))
      continue;
    judged.push({ cause, judgement: judgeCause(cause, facts, occasion) });
  }
  return judged;
}

function judgeCause(cause: Cause, facts: FactReadings, occasion: Occasion): Judgement {
  const known: Record<string, unknown> = {};
  for (const fact of cause.needs) {
    const reading = facts[fact];
    if (!reading) return { outcome: 'undecided', gap: neverRead(fact) };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    known[fact] = reading.value;
  }
  for (const fact of cause.wants ?? []) {
    if (!(fact in known)) known[fact] = facts[fact];
  }
  return cause.judge(known, occasion);
}

/** A declared fact that no reader delivers is a fault of the product; it must not read as healthy. */
function neverRead(fact: FactId): Gap {
  return gap(fact, 'BUG_UNEXPECTED', {
    en: `Report this to the bot's developer: nothing reads ${fact} for this kind of machine.`,
    ja: `ボットの開発者に報告してください: この種類のマシンでは ${fact} が読み取られていません。`,
  });
}

function shared(scenario: Scenario, { machine }: Occasion, says: Text) {
  return {
    scenario: scenario.topic.id,
    system: scenario.system,
    machine,
    says,
    notes: [] as readonly Text[],
    excluded: [] as Finding['excluded'],
    gaps: [] as readonly Gap[],
    references: [] as readonly string[],
  };
}

function found(
  scenario: Scenario,
  occasion: Occasion,
  { cause, judgement }: { readonly cause: Cause; readonly judgement: Holds },
  others: readonly { readonly cause: Cause }[],
  excluded: Finding['excluded'],
  gaps: readonly Gap[],
): Finding {
  // What only a workspace knows is no Azure resource: there is nothing that a remedy could be called on.
  const actions = occasion.machine.kind === 'log-analytics' ? [] : cause.actions;
  return {
    ...shared(scenario, occasion, judgement.says),
    verdict: 'found',
    cause: cause.id,
    otherCauses: others.map((other) => other.cause.id),
    notes: judgement.notes ?? [],
    excluded,
    gaps,
    evidence: judgement.evidence,
    nextStep: judgement.nextStep ?? null,
    actions,
    references: cause.references,
  };
}

function clear(
  scenario: Scenario,
  occasion: Occasion,
  says: Text,
  evidence: SomeEvidence,
  notes: readonly Text[],
  excluded: Finding['excluded'],
  gaps: readonly Gap[],
): Clear {
  return {
    ...shared(scenario, occasion, says),
    verdict: 'clear',
    cause: null,
    notes,
    evidence,
    excluded,
    gaps,
  };
}

function unknown(
  scenario: Scenario,
  occasion: Occasion,
  gaps: readonly [Gap, ...Gap[]],
  excluded: Finding['excluded'],
): Unknown {
  const { name } = occasion.machine;
  const titles = [...new Set(gaps.map((each) => each.fact))].map(factTitle);
  const says = {
    en: `The cause for ${name} could not be determined, because this could not be checked: ${titles.map(({ en }) => en).join(', ')}. None of the causes that could be judged holds.`,
    ja: `${name} の原因は判定できません。確認できなかった情報: ${titles.map(({ ja }) => ja).join('、')}。判定できた原因に該当するものはありません。`,
  };
  return { ...shared(scenario, occasion, says), verdict: 'unknown', evidence: [], gaps, excluded };
}

function notApplicable(scenario: Scenario, occasion: Occasion): NotApplicable {
  const { name, kind } = occasion.machine;
  const says = {
    en: `${scenario.topic.title.en} does not apply to ${name} (${kind}).`,
    ja: `「${scenario.topic.title.ja}」は ${name} (${kind}) には当てはまりません。`,
  };
  return { ...shared(scenario, occasion, says), verdict: 'not-applicable', evidence: [] };
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  const seen = new Map(gaps.map((each) => [`${each.fact} ${each.code} ${each.needs.en}`, each]));
  return [...seen.values()];
}
