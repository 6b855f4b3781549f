import type { TopicId } from '../../model/topic.ts';
import type { FeatureNetwork } from './feature-network.ts';
import type { KnownFeatures } from './feature-space.ts';
import type { SymbolNetwork } from './symbol-network.ts';

/** What was learnt of sentences: plain numbers, which can be kept. */
export interface Learnt {
  /** What each class of the networks stands for: a topic, or null for what no topic answers. */
  readonly classes: readonly (TopicId | null)[];
  readonly known: KnownFeatures;
  readonly ofFeatures: FeatureNetwork;
  /** Each began elsewhere and errs elsewhere: together they err less. */
  readonly ofSymbols: readonly SymbolNetwork[];
}
