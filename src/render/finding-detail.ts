import type { Finding, Found } from '../model/finding.ts';
import { causeText } from './cause-text.ts';
import type { Line } from './frame.ts';
import { type Kql, kqlOf } from './kql.ts';
import { machineText } from './machine-text.ts';
import { isTimeOfReading, type Quote, quote, whenText } from './quote.ts';
import type { Rendering } from './rendering.ts';
import { VERDICT_COLOR, type VerdictColor } from './verdict-color.ts';

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

export interface ExcludedCause {
  readonly cause: string;
  readonly quotes: readonly Quote[];
}

export interface GapRow {
  readonly fact: string;
  readonly needs: string;
}

/** One finding in words: everything a view can show of it. */
export interface FindingDetail {
  readonly verdict: string;
  readonly color: VerdictColor;
  readonly topic: string;
  readonly says: string;
  readonly machine: readonly Labelled[];
  /** Cause, since when, and what else holds. */
  readonly facts: readonly Labelled[];
  readonly evidence: readonly Quote[];
  readonly excluded: readonly ExcludedCause[];
  readonly gaps: readonly GapRow[];
  readonly notes: readonly Line[];
  readonly queries: readonly Kql[];
}

export function findingDetail(finding: Finding, rendering: Rendering): FindingDetail {
  const { words, locale, shorten } = rendering;
  const { limits } = shorten;
  const title = rendering.topicTitle(finding.scenario);
  return {
    verdict: words.verdict[finding.verdict],
    color: VERDICT_COLOR[finding.verdict],
    topic: shorten.value(title === null ? finding.scenario : title[locale]),
    says: shorten.sentence(finding.says[locale]),
    machine:
      finding.machine === null
        ? []
        : [{ label: words.machine, value: machineText(finding.machine, rendering) }],
    facts: factsOf(finding, rendering),
    evidence: shorten.list(finding.evidence, limits.evidence).shown.map((each) => quote(each, rendering)),
    excluded: shorten.list(finding.excluded, limits.excluded).shown.map((each) => ({
      cause: causeText(each.cause, rendering),
      quotes: shorten.list(each.evidence, limits.excludedEvidence).shown.map((one) => quote(one, rendering)),
    })),
    gaps: shorten.list(finding.gaps, limits.gaps).shown.map((gap) => ({
      fact: shorten.value(`${gap.title[locale]} (${gap.code})`),
      needs: shorten.sentence(gap.needs[locale]),
    })),
    notes: shorten
      .list(finding.notes, limits.notes)
      .shown.map((note) => ({ text: shorten.sentence(note[locale]) })),
    queries: kqlOf(finding, rendering),
  };
}

function factsOf(finding: Finding, rendering: Rendering): readonly Labelled[] {
  switch (finding.verdict) {
    case 'found':
      return foundFacts(finding, rendering);
    case 'clear':
      return finding.cause === null
        ? []
        : [{ label: rendering.words.reason, value: causeText(finding.cause, rendering) }];
    case 'unknown':
    case 'not-applicable':
      return [];
  }
}

function foundFacts(
  { cause, evidence, nextStep, otherCauses }: Found,
  rendering: Rendering,
): readonly Labelled[] {
  const { words, asOf, shorten, locale } = rendering;
  const facts =
    nextStep === null ? [] : [{ label: words.nextStep, value: shorten.sentence(nextStep[locale]) }];
  facts.push({ label: words.cause, value: causeText(cause, rendering) });
  if (!isTimeOfReading(evidence[0], asOf)) {
    facts.push({ label: words.since, value: whenText(evidence[0], rendering) });
  }
  if (otherCauses.length > 0) {
    facts.push({ label: words.otherCauses, value: otherCausesText(otherCauses, rendering) });
  }
  return facts;
}

function otherCausesText(causes: readonly string[], rendering: Rendering): string {
  const { words, shorten } = rendering;
  const { shown, hidden } = shorten.list(causes, shorten.limits.otherCauses);
  const names = shown.map((cause) => causeText(cause, rendering));
  return [...names, ...(hidden > 0 ? [words.more(hidden)] : [])].join(words.and);
}
