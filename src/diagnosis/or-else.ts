import type { Finding } from '../model/finding.ts';
import type { TopicId } from '../model/topic.ts';

/**
 * The findings of one machine of a scenario and of those that may have kept it from taking place: of the latter what was found, in place of all being well by
 * the former; what could not be told beside it.
 */
export function orElse(topic: TopicId, findings: readonly Finding[]): readonly Finding[] {
  const own = findings.filter(({ scenario }) => scenario === topic);
  const others = findings.filter(({ scenario }) => scenario !== topic);
  const found = others.filter(({ verdict }) => verdict === 'found');
  if (found.length > 0) return [...own.filter(({ verdict }) => verdict !== 'clear'), ...found];
  const isWell = own.every(({ verdict }) => verdict === 'clear');
  return isWell ? [...own, ...others.filter(({ verdict }) => verdict === 'unknown')] : own;
}
