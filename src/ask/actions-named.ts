import type { Concept } from '../model/concept.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { UNDO } from '../model/undo.ts';
import { isThing } from './match-topic.ts';

/** The actions that a message names by what they are done to: those whose things are spoken of the most. None where no thing is. */
export function actionsNamed(topics: readonly Topic[], concepts: ReadonlySet<Concept>): readonly TopicId[] {
  const named = topics
    .filter(({ need, intent, id }) => need === 'action' && intent === 'act' && id !== UNDO)
    .map(({ id, clues }) => ({
      id,
      spoken: Math.max(
        0,
        ...clues.map(({ about }) => about.filter((each) => isThing(each) && concepts.has(each)).length),
      ),
    }));
  const most = Math.max(0, ...named.map(({ spoken }) => spoken));
  return most === 0 ? [] : named.filter(({ spoken }) => spoken === most).map(({ id }) => id);
}
