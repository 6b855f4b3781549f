import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { TopicId } from '../model/topic.ts';

/**
 * The findings of one machine of a scenario and of what may have kept it from taking place: of the latter what was found, and what is no better than all
 * being well by the former, in its place; what could not be told beside it. `isMeant`: whether something of the latter is about what is asked.
 */
export function orElse(
  topic: TopicId,
  findings: readonly Finding[],
  isMeant: (finding: Finding) => boolean,
): readonly Finding[] {
  const own = findings.filter(({ scenario }) => scenario === topic);
  const others = findings.filter((each) => each.scenario !== topic && isMeant(each));
  const found = others.filter(({ verdict }) => verdict === 'found');
  if (found.length > 0) return [...own.filter((each) => !isWell(each)), ...found];
  if (!own.every(isWell)) return own;
  const clear = others.filter(({ verdict }) => verdict === 'clear');
  const left = own.filter((each) => !clear.some((other) => replaces(other, each)));
  return [
    ...left,
    ...clear.filter((other) => own.some((each) => replaces(other, each))),
    ...others.filter(({ verdict }) => verdict === 'unknown'),
  ];
}

function isWell({ verdict }: Finding): boolean {
  return verdict === 'clear' || verdict === 'not-applicable';
}

/** What is nobody's matter any finding may stand for; what is well none that makes less of it. */
function replaces(other: Finding, own: Finding): boolean {
  if (other.system !== own.system) return false;
  return (
    own.verdict === 'not-applicable' || SEVERITIES.indexOf(other.severity) <= SEVERITIES.indexOf(own.severity)
  );
}
