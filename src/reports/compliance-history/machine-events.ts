import { minuteText } from '../../judging/time-text.ts';
import type { Row } from '../../model/block.ts';
import { isCompliant } from '../../model/compliance.ts';
import type { MachinePast, StateSpan } from '../../model/history.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { MachineState } from '../../model/machine-state.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import { COMPLIANCE_WORDS } from '../compliance/state-words.ts';
import type { ReportOccasion } from '../report.ts';
import { listed, same } from '../said.ts';
import { tookText, troubleText } from './past-text.ts';

type Titles = Pick<ReportOccasion, 'causeTitle'>;

/** What looks within a stretch found otherwise than those before, a line a look, the latest first. Empty: nothing. */
export function eventRows(
  { spans, firstSeenAt }: MachinePast,
  { from, to }: TimeSpan,
  titles: Titles,
): readonly Row[] {
  return spans
    .map((span, index) => ({ span, before: spans[index - 1]?.state ?? null }))
    .filter(({ span }) => Date.parse(span.from) > Date.parse(from) && Date.parse(span.from) <= Date.parse(to))
    .flatMap(({ span, before }): readonly Row[] => {
      const says = differences(span, before, firstSeenAt, titles);
      return says.length === 0
        ? []
        : [{ standing: null, title: same(minuteText(span.from)), text: listed(says), detail: [] }];
    })
    .toReversed();
}

function differences(
  { state, from }: StateSpan,
  before: MachineState | null,
  firstSeenAt: Instant,
  titles: Titles,
): readonly Text[] {
  const began = state.troubles
    .filter(({ since }) => since === from)
    .map((trouble): Text => {
      const { en, ja } = troubleText(trouble, titles);
      return { en: `began: ${en}`, ja: `発生: ${ja}` };
    });
  const ended = state.ended.map((trouble): Text => {
    const { en, ja } = troubleText(trouble, titles);
    const took = tookText(trouble.since, from, firstSeenAt);
    return { en: `mended: ${en} (${took.en})`, ja: `解消: ${ja} (${took.ja})` };
  });
  return [...began, ...ended, ...compliancePart(state, before), ...agentPart(state, before)];
}

function compliancePart(state: MachineState, before: MachineState | null): readonly Text[] {
  if (before === null || before.compliance === state.compliance) return [];
  const [was, is] = [COMPLIANCE_WORDS[before.compliance].name, COMPLIANCE_WORDS[state.compliance].name];
  const now = isCompliant(state.compliance)
    ? { en: 'compliant', ja: '準拠' }
    : { en: 'not compliant', ja: '非準拠' };
  return [{ en: `${now.en}: ${was.en} → ${is.en}`, ja: `${now.ja}: ${was.ja} → ${is.ja}` }];
}

function agentPart({ agentVersion: is }: MachineState, before: MachineState | null): readonly Text[] {
  const was = before?.agentVersion ?? null;
  if (was === null || is === null || was === is) return [];
  return [{ en: `agent ${was} → ${is}`, ja: `エージェント ${was} → ${is}` }];
}
