import type { Intent, TopicId } from './topic.ts';

/** What a question of the topic `watch` wishes: to be told when another question's answer changes, or to be told no more. */
export type Wish =
  /** The other question: the same of the same machines, with this topic and intent. */
  { readonly kind: 'tell'; readonly topic: TopicId; readonly intent: Intent } | { readonly kind: 'stop' };
