import type { Answer } from '../model/answer.ts';
import type { Gap } from '../model/reading.ts';
import type { Log } from './log.ts';

/** One missing permission shows in every machine of a fleet. */
const MOST_GAPS_LOGGED = 10;

/** A card tells its reader what could not be read; the log tells the operator who can grant it. */
export function logGaps({ question, findings }: Answer, log: Log): void {
  const gaps = findings.flatMap((finding) => finding.gaps).filter(isForOperator);
  if (gaps.length === 0) return;
  const needs = new Set(gaps.map(({ fact, code, needs: { en } }) => `${fact} ${code}: ${en}`));
  log.warn({ topic: question.topic, gaps: [...needs].slice(0, MOST_GAPS_LOGGED) }, 'an answer has gaps');
}

/** Other gaps are the asker's, and may quote the name that was asked for. */
function isForOperator({ code }: Gap): boolean {
  return code === 'AZ_FORBIDDEN' || code === 'AZ_UNAUTHENTICATED';
}
