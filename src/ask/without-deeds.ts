import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import { MACHINE_OVERVIEW } from './asked-at-large.ts';
import { type Decision, decideTopic } from './decide-topic.ts';
import type { Ranking } from './ranker/topic-ranker.ts';

const doesNothing = ({ intent }: Topic) => intent !== 'act';

/** What may be meant where it sounds like a deed and none is asked for: what was next to it, to choose from, the deed last; of a machine that is named how it is, where nothing is next. */
export function withoutDeeds(
  topics: readonly Topic[],
  deed: Topic,
  concepts: ReadonlySet<Concept>,
  ranking: Ranking,
): Decision {
  const others = ranking.filter(({ topic }) => doesNothing(topic));
  const next = decideTopic(topics.filter(doesNothing), concepts, others);
  if (next.kind === 'one') return { kind: 'several', topics: [next.topic, deed] };
  const state = concepts.has('named-machine') ? topics.filter(({ id }) => id === MACHINE_OVERVIEW) : [];
  if (state.length === 0)
    return next.kind === 'several' ? next : { kind: 'none', nearest: [...next.nearest, deed] };
  const likely = next.kind === 'several' ? next.topics.filter(({ id }) => id !== MACHINE_OVERVIEW) : [];
  return { kind: 'several', topics: [...state, ...likely.slice(0, 1), deed] };
}
