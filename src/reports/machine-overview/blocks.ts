import type { Block } from '../../model/block.ts';
import type { Overview } from './overview.ts';

export function overviewBlocks({ traits, findings }: Overview): readonly Block[] {
  return [
    { kind: 'traits', traits },
    { kind: 'findings', findings },
  ];
}
