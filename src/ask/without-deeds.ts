import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import { type Decision, decideTopic } from './decide-topic.ts';
import type { Ranking } from './ranker/topic-ranker.ts';

const doesNothing = ({ intent }: Topic) => intent !== 'act';

/** What may be meant where it sounds like a deed and none is asked for: what was next to it, to choose from, the deed last. */
export function withoutDeeds(
  topics: readonly Topic[],
  deed: Topic,
  concepts: ReadonlySet<Concept>,
  ranking: Ranking,
): Decision {
  const others = ranking.filter(({ topic }) => doesNothing(topic));
  const next = decideTopic(topics.filter(doesNothing), concepts, others);
  switch (next.kind) {
    case 'one':
      return { kind: 'several', topics: [next.topic, deed] };
    case 'several':
      return next;
    case 'none':
      return { kind: 'none', nearest: [...next.nearest, deed] };
  }
}
