import type { Block, Fold } from '../model/block.ts';

/** Parts in sight; nothing where there are none. */
export function openFolds(folds: readonly Fold[]): readonly Block[] {
  return folds.length === 0 ? [] : [{ kind: 'folds', state: 'open', folds }];
}
