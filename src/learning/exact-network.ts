import type { FeatureNetwork } from '../ask/ranker/feature-network.ts';

/** A network as it is trained: its rows are the numbers themselves, not yet whole steps. */
export type ExactNetwork = Omit<FeatureNetwork, 'rows' | 'rowSteps'> & { readonly rows: Float32Array };
