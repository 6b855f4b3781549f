import type { Answer } from '../model/answer.ts';
import type { Gap } from '../model/reading.ts';
import type { Log } from './log.ts';

/** One missing permission shows in every machine of a fleet. */
const MOST_GAPS_LOGGED = 10;

/** That a question was answered and what it cost, and what the operator can grant; never what was asked. */
export function logAnswer({ intent, question: { topic }, azureCalls, findings }: Answer, log: Log): void {
  log.info({ intent, topic, azureCalls }, 'a question was answered');
  // A card tells its reader what could not be read; the log tells the operator who can grant it.
  const gaps = findings.flatMap((finding) => finding.gaps).filter(isForOperator);
  if (gaps.length === 0) return;
  const needs = new Set(gaps.map(({ fact, code, needs: { en } }) => `${fact} ${code}: ${en}`));
  log.warn({ topic, gaps: [...needs].slice(0, MOST_GAPS_LOGGED) }, 'an answer has gaps');
}

/** Other gaps are the asker's, and may quote the name that was asked for. */
function isForOperator({ code }: Gap): boolean {
  return code === 'AZ_FORBIDDEN' || code === 'AZ_UNAUTHENTICATED';
}
