import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { URGENT_CLASSIFICATIONS } from '../model/urgent-classifications.ts';
import { carriedOn } from './carried-on.ts';
import { fleetAtLarge, isOfThem } from './fleet-at-large.ts';
import type { Heard } from './hear.ts';
import type { Said } from './question-of.ts';

/** The report that tells machines by cause. */
const FLEET_DIAGNOSIS = 'fleet-diagnosis';

/** The report that lists what is missing. */
const PENDING_UPDATES = 'pending-updates';

/** The report that says how machines are. */
export const MACHINE_OVERVIEW = 'machine-overview';

/** What short questions ask of the whole fleet, or of those of it that were spoken of: how it is, or its machines of one severity or cause. */
export function askedAtLarge(
  said: Said,
  { spoken, entities }: Heard,
  topicById: ReadonlyMap<string, Topic>,
  previous: Question | null,
): Question | null {
  if (said.pasted !== null || entities.machines.length > 0) return null;
  const atLarge = fleetAtLarge(spoken);
  const updates =
    atLarge === 'act-now' && isOfThem(spoken) ? urgentUpdates(said, { spoken, entities }, previous) : null;
  if (updates !== null) return updates;
  const topic = topicById.get(atLarge === 'everything' ? MACHINE_OVERVIEW : FLEET_DIAGNOSIS);
  if (atLarge === null || topic === undefined) return null;
  const spokenOf = previous !== null && isOfMany(previous) && isOfThem(spoken) ? previous : null;
  return {
    ...said,
    intent: topic.intent,
    topic: topic.id,
    // 「緊急のもの」 are machines here, and no class of updates.
    entities: {
      ...(spokenOf === null ? entities : carriedOn(spokenOf.entities, entities)),
      classifications: [],
    },
    scope: spokenOf?.scope ?? 'fleet',
    ...(spokenOf?.except && { except: spokenOf.except }),
    ...(atLarge !== 'everything' && { listing: { group: atLarge, page: 0 } }),
    candidates: [],
  };
}

/**
 * "The urgent ones?" after a list of missing updates are updates: those that Azure counts as urgent, or of a class where that is named ("the critical
 * ones"). 「緊急」 says both, and is taken for what leaves less out. The answer says which it took. Null where updates were not spoken of.
 */
function urgentUpdates(
  said: Said,
  { spoken, entities }: Pick<Heard, 'spoken' | 'entities'>,
  previous: Question | null,
): Question | null {
  if (previous?.topic !== PENDING_UPDATES) return null;
  const { intent, topic, scope, except } = previous;
  const named = spoken.dense.includes('緊急') ? [] : entities.classifications;
  return {
    ...said,
    intent,
    topic,
    scope,
    ...(except && { except }),
    entities: {
      ...carriedOn(previous.entities, entities),
      classifications: named.length > 0 ? named : URGENT_CLASSIFICATIONS,
    },
    candidates: [],
  };
}

/** Whether several machines were spoken of, of which some can be meant. */
function isOfMany({ scope, entities }: Question): boolean {
  return scope === 'fleet' || entities.machines.length > 1;
}
