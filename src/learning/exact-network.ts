import type { Network } from '../ask/ranker/network.ts';

/** A network as it is trained: its rows are the numbers themselves, not yet whole steps. */
export type ExactNetwork = Omit<Network, 'rows' | 'rowSteps'> & { readonly rows: Float32Array };
