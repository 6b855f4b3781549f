import type { Block } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import type { Machine } from '../../model/machine.ts';
import type { Counts, Traits } from './report.ts';

/** What the overview of one machine shows. */
export interface Overview {
  readonly machine: Machine;
  readonly traits: Traits;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

export function overviewBlocks({ traits, findings }: Overview): readonly Block[] {
  return [
    { kind: 'traits', traits },
    { kind: 'findings', findings },
  ];
}
