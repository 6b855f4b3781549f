import { hear } from '../../src/ask/hear.ts';
import type { Understanding } from '../../src/ask/understanding.ts';
import type { Concept } from '../../src/model/concept.ts';
import type { TopicId } from '../../src/model/topic.ts';
import type { HeldOutQuestion } from './held-out-question.ts';

/**
 * What became of a question. In scope: `right`; `offered`, asked back with the right topic among the choices; `wrong`,
 * answered as another; `missed`, not understood and not offered. Beside the catalogue: `answered` or `declined`.
 */
export type Verdict = 'right' | 'offered' | 'wrong' | 'missed' | 'answered' | 'declined';

/** `topic`: one of those that exist. `later`: of the catalogue, but not yet there. `near`, `far`: nobody's. */
export type Scope = 'topic' | 'later' | 'near' | 'far';

export interface Outcome {
  readonly question: HeldOutQuestion;
  readonly scope: Scope;
  readonly verdict: Verdict;
  /** The topic it was taken for; null where it was none. */
  readonly taken: TopicId | null;
  readonly candidates: readonly TopicId[];
  /** What the lexicon heard in it. */
  readonly concepts: readonly Concept[];
}

export function judge(
  understanding: Understanding,
  known: ReadonlySet<TopicId>,
  question: HeldOutQuestion,
): Outcome {
  const { topic, candidates } = understanding.understand(question.question, {});
  const right = [question.topic, ...(question.accept ?? [])].filter((id) => id !== null);
  const scope = scopeOf(question, known);
  return {
    question,
    scope,
    verdict: scope === 'topic' || right.includes(topic ?? '') ? inScope() : outOfScope(),
    taken: topic,
    candidates,
    concepts: [...hear(question.question, 'anything').concepts],
  };

  function inScope(): Verdict {
    if (topic !== null) return right.includes(topic) ? 'right' : 'wrong';
    return candidates.some((candidate) => right.includes(candidate)) ? 'offered' : 'missed';
  }

  function outOfScope(): Verdict {
    return topic === null ? 'declined' : 'answered';
  }
}

function scopeOf({ topic, kind }: HeldOutQuestion, known: ReadonlySet<TopicId>): Scope {
  if (topic !== null) return known.has(topic) ? 'topic' : 'later';
  return kind === 'near' ? 'near' : 'far';
}
