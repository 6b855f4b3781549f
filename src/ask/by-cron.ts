import { DIGEST_CHANGE, DIGEST_SUBSCRIBE } from '../model/digest.ts';
import type { Topic } from '../model/topic.ts';
import type { Decision } from './decide-topic.ts';
import { cronSaidIn } from './entities/cron.ts';

const ANOTHER_TIME =
  /(?<![a-z])(?:change|move|switch|reschedule|instead|adjust|edit)(?![a-z])|変更|変えて|切り替え|ずらし|修正/;

/** Of several digests' turns the one that a cron expression tells: who names one wishes for what comes again and again, or at another time than it does. */
export function settledByCron(topics: readonly Topic[], decision: Decision, message: string): Decision {
  if (decision.kind !== 'several' || decision.topics.some(({ intent }) => intent !== 'digest'))
    return decision;
  const text = message.normalize('NFKC').toLowerCase();
  if (cronSaidIn(text) === null) return decision;
  const meant = ANOTHER_TIME.test(text) ? DIGEST_CHANGE : DIGEST_SUBSCRIBE;
  const topic = topics.find(({ id }) => id === meant);
  return topic === undefined ? decision : { kind: 'one', topic };
}
