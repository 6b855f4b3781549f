import type { TopicId } from '../../model/topic.ts';
import type { KnownFeatures } from './feature-space.ts';
import type { Network } from './network.ts';

/** What was learnt of sentences: plain numbers, which can be kept. */
export interface Learnt {
  /** What each class of the network stands for: a topic, or null for what no topic answers. */
  readonly classes: readonly (TopicId | null)[];
  readonly known: KnownFeatures;
  readonly network: Network;
}
