import type { Block } from '../model/block.ts';
import type { Text } from '../model/locale.ts';

/** A heading of one line. */
export function plainHeading(title: Text): Block {
  return { kind: 'heading', standing: null, subtitle: null, title };
}
