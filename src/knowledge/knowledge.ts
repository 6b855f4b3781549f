import { type FactSheet, type Facts, type Readings, readingsOf } from '../facts/fact.ts';
import type { KnowledgeAnswer } from '../model/knowledge-answer.ts';
import type { Machine } from '../model/machine.ts';
import type { Topic, TopicId } from '../model/topic.ts';

/** Whom a knowledge answer is filled in for; null: nobody was named, or the one that was is not to be found. */
export interface About<Read> {
  readonly machine: Machine;
  readonly facts: Read;
}

/** What is said of a topic; `check`: the topic of the live check it leads to. */
export type Explanation = Omit<KnowledgeAnswer, 'id' | 'check'> & { readonly check: TopicId | null };

/** What is known of a topic: stands by itself, and is filled in where a machine is named. */
export interface Knowledge {
  readonly topic: Topic;
  /** Facts that fill it in. */
  readonly needs: Facts;
  answer(about: About<FactSheet> | null): Explanation;
}

/** Declares a knowledge answer; it sees exactly the facts that `needs` names, gaps included. */
export function defineKnowledge<const Needs extends Facts>({
  topic,
  needs,
  answer,
}: {
  readonly topic: Topic;
  readonly needs: Needs;
  answer(about: About<Readings<Needs>> | null): Explanation;
}): Knowledge {
  return {
    topic,
    needs,
    answer: (about) => answer(about && { machine: about.machine, facts: readingsOf(needs, about.facts) }),
  };
}
