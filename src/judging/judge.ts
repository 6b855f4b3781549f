import { type FactSheet, readingsOf } from '../facts/fact.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import type { CauseId, Clear, Finding, Found, NotApplicable, Unknown } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import { type Gap, gap, type Reading } from '../model/reading.ts';
import type { Topic } from '../model/topic.ts';
import type { Cause, Clears, Holds, Judgement } from './cause.ts';
import type { Occasion } from './occasion.ts';
import type { Examination, PremiseOutcome } from './scenario.ts';
import { whatItIs } from './what-it-is.ts';

/** One cause and what it came to. */
interface Judged {
  readonly cause: Cause;
  readonly judgement: Judgement;
  /** What could not be read of facts that it was judged by. */
  readonly missing: readonly Gap[];
}

/**
 * The verdict of an examination on one machine, from facts already read: same facts, same finding. The first cause that
 * holds is the cause, others that hold follow in order. A cause that cannot be judged does not hold, and it bars every
 * later one that claims all else excluded; then the verdict is `unknown`. Facts of which a part could not be read show what
 * holds, and nothing else: where they show nothing they count as not read.
 */
export function judge(topic: Topic, examination: Examination, sheet: FactSheet, occasion: Occasion): Finding {
  const finding = findings(topic, examination, occasion);
  if (!isMeantFor(examination, occasion)) return finding.notApplicable();
  const premise = premiseOf(examination, sheet, occasion);
  switch (premise.outcome) {
    case 'clear':
      return finding.clear({ ...premise, outcome: 'clears' }, null, [], []);
    case 'not-applicable':
      return { ...finding.notApplicable(), says: premise.says, evidence: premise.evidence };
    case 'undecided':
      return finding.unknown([premise.gap], []);
    case 'open':
      return conclusion(finding, examination, judgeCauses(examination, sheet, occasion), occasion);
  }
}

/** Whether an examination has a meaning for the machine, or for a question that names none. */
export function isMeantFor(
  { kinds }: Pick<Examination, 'kinds'>,
  { machine }: Pick<Occasion, 'machine'>,
): boolean {
  return kinds.includes(machine?.kind ?? 'none');
}

function conclusion(
  finding: Findings,
  examination: Examination,
  judged: readonly Judged[],
  occasion: Occasion,
): Finding {
  const excluded = judged.flatMap(({ cause, judgement }) =>
    judgement.outcome === 'excluded' ? [{ cause: cause.id, evidence: judgement.evidence }] : [],
  );
  const gaps = distinct(
    judged.flatMap(({ judgement, missing }) => [
      ...(judgement.outcome === 'undecided' ? [judgement.gap] : []),
      ...missing,
    ]),
  );
  const [first, ...others] = judged.flatMap(({ cause, judgement }) =>
    judgement.outcome === 'holds' || judgement.outcome === 'clears' ? [{ cause, judgement }] : [],
  );
  if (first?.judgement.outcome === 'clears')
    return finding.clear(first.judgement, first.cause, excluded, gaps);
  if (first?.judgement.outcome === 'holds')
    return finding.found(first.cause, first.judgement, others.map(idOf), excluded, gaps);
  const [firstGap, ...otherGaps] = gaps;
  if (firstGap) return finding.unknown([firstGap, ...otherGaps], excluded);
  const [evidence, ...rest] = distinctEvidence(excluded.flatMap((each) => each.evidence));
  if (!evidence) return finding.notApplicable();
  const says = examination.clear(occasion);
  const { severityOfClear: severity = 'fine' } = examination;
  return finding.clear(
    { outcome: 'clears', says, evidence: [evidence, ...rest], severity },
    null,
    excluded,
    [],
  );
}

/** What a cause is called on this occasion; one that clears names the reason why there would be nothing to remedy. */
function idOf({ cause, judgement }: Omit<Judged, 'missing'>): CauseId {
  return judgement.outcome === 'holds' ? (judgement.cause ?? cause.id) : cause.id;
}

function judgeCauses({ causes }: Examination, sheet: FactSheet, occasion: Occasion): readonly Judged[] {
  const judged: Judged[] = [];
  for (const cause of causes.filter((each) => isMeantFor(each, occasion))) {
    if (cause.claimsAllElseExcluded && judged.some(({ judgement }) => judgement.outcome !== 'excluded'))
      continue;
    judged.push(judgeCause(cause, sheet, occasion));
  }
  return judged;
}

function judgeCause(cause: Cause, sheet: FactSheet, occasion: Occasion): Judged {
  const judgement = judgeBy(cause, sheet, occasion);
  const facts = [...Object.values(cause.needs), ...Object.values(cause.wants ?? {})];
  const missing = facts.flatMap(({ id }) => partOf(sheet.get(id)));
  const [first] = missing;
  if (!first || judgement.outcome === 'undecided') return { cause, judgement, missing: [] };
  if (judgement.outcome === 'holds') return { cause, judgement, missing };
  const whole = judgeBy(cause, onlyWhole(sheet), occasion);
  const isTold = whole.outcome === 'excluded' || whole.outcome === judgement.outcome;
  const told: Judgement =
    isTold || whole.outcome === 'undecided' ? whole : { outcome: 'undecided', gap: first };
  return { cause, judgement: told, missing: [] };
}

function premiseOf({ premise }: Examination, sheet: FactSheet, occasion: Occasion): PremiseOutcome {
  const told = premise?.judge(sheet, occasion) ?? { outcome: 'open' };
  const isEnd = told.outcome === 'clear' || told.outcome === 'not-applicable';
  return (isEnd && premise?.judge(onlyWhole(sheet), occasion)) || told;
}

/** The facts without those of which a part is missing: they count as not read. */
function onlyWhole(sheet: FactSheet): FactSheet {
  return new Map([...sheet].map(([id, reading]) => [id, partOf(reading)[0] ?? reading]));
}

function partOf(reading: Reading<unknown> | undefined): readonly Gap[] {
  return reading?.isKnown && reading.missing ? [reading.missing] : [];
}

function judgeBy(cause: Cause, sheet: FactSheet, occasion: Occasion): Judgement {
  const known: Record<string, unknown> = {};
  for (const [slot, fact] of Object.entries(cause.needs)) {
    const reading = sheet.get(fact.id);
    if (!reading) return { outcome: 'undecided', gap: neverRead(fact) };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    known[slot] = reading.value;
  }
  return cause.judge({ ...readingsOf(cause.wants ?? {}, sheet), ...known }, occasion);
}

/** A declared fact that no reader delivers is a fault of the product; it must not read as healthy. */
function neverRead(fact: { readonly id: string; readonly title: Text }): Gap {
  return gap(fact, 'BUG_UNEXPECTED', {
    en: `Report this to the bot's developer: nothing reads ${fact.id} for this kind of machine.`,
    ja: `ボットの開発者に報告してください: この種類のマシンでは ${fact.id} が読み取られていません。`,
  });
}

type Excluded = Finding['excluded'];
type Findings = ReturnType<typeof findings>;

/** The findings that one examination of one occasion can end in. */
function findings(topic: Topic, { system }: Examination, { machine, subject }: Occasion) {
  const common = {
    scenario: topic.id,
    machine,
    subject,
    system,
    notes: [],
    excluded: [],
    gaps: [],
    references: [],
  };
  const name = machine?.name ?? null;
  return {
    found: (
      cause: Cause,
      judgement: Holds,
      otherCauses: readonly string[],
      excluded: Excluded,
      gaps: readonly Gap[],
    ): Found => {
      // What only a workspace knows is no Azure resource: there is nothing that a remedy could be called on.
      const isResource = machine?.kind !== 'log-analytics';
      const offered = judgement.actions ?? cause.actions.map((id) => ({ id }));
      return {
        ...common,
        verdict: 'found',
        severity: judgement.severity ?? cause.severity,
        subject: judgement.subject ?? subject,
        says: judgement.says,
        cause: judgement.cause ?? cause.id,
        otherCauses,
        evidence: judgement.evidence,
        nextStep: judgement.nextStep ?? null,
        notes: judgement.notes ?? [],
        actions: isResource ? offered : [],
        references: [...(judgement.references ?? []), ...cause.references],
        excluded,
        gaps,
      };
    },
    clear: (
      {
        says,
        evidence,
        notes = [],
        severity = 'fine',
        subject: spokenOf,
      }: Omit<Clears, 'outcome'> & { readonly outcome: 'clears' },
      cause: Cause | null,
      excluded: Excluded,
      gaps: readonly Gap[],
    ): Clear => ({
      ...common,
      verdict: 'clear',
      severity,
      subject: spokenOf ?? subject,
      says,
      cause: cause?.id ?? null,
      evidence: evidence satisfies SomeEvidence,
      notes,
      references: cause?.references ?? [],
      excluded,
      gaps,
    }),
    unknown: (gaps: readonly [Gap, ...Gap[]], excluded: Excluded): Unknown => ({
      ...common,
      verdict: 'unknown',
      severity: 'cannot-tell',
      says: couldNotTell(name, gaps, excluded.length > 0),
      evidence: [],
      gaps,
      excluded,
    }),
    notApplicable: (): NotApplicable => ({
      ...common,
      verdict: 'not-applicable',
      severity: 'fine',
      says: {
        en: `${topic.title.en} does not apply to ${machine ? `${machine.name} (${whatItIs(machine).en})` : 'a question without a machine'}.`,
        ja: `「${topic.title.ja}」は ${machine ? `${machine.name} (${whatItIs(machine).ja})` : 'マシンを指定しない質問'} には当てはまりません。`,
      },
      evidence: [],
    }),
  };
}

/** `wereAnyJudged` false: the premise could not be told, so no cause was looked at. */
function couldNotTell(name: string | null, gaps: readonly Gap[], wereAnyJudged: boolean): Text {
  const titles = [...new Map(gaps.map(({ fact, title }) => [fact, title])).values()];
  const of = name === null ? { en: '', ja: '' } : { en: ` for ${name}`, ja: `${name} の` };
  const none = wereAnyJudged
    ? {
        en: ' None of the causes that could be judged holds.',
        ja: '確認できた範囲では、該当する原因はありません。',
      }
    : { en: '', ja: '' };
  return {
    en: `The cause${of.en} could not be determined, because this could not be checked: ${titles.map(({ en }) => en).join(', ')}.${none.en}`,
    ja: `${of.ja}原因は判定できません。確認できなかった情報: ${titles.map(({ ja }) => ja).join('、')}。${none.ja}`,
  };
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  const seen = new Map(gaps.map((each) => [`${each.fact} ${each.code} ${each.needs.en}`, each]));
  return [...seen.values()];
}

/** What rules out several causes is quoted once. */
function distinctEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map(
    evidence.map((each) => [JSON.stringify([each.source, each.record, each.field, each.value]), each]),
  );
  return [...seen.values()];
}
