import type { Block, Trait } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { plainHeading } from '../plain-heading.ts';

/** A card that says one thing: that work goes on, that it failed, or that it was cancelled. */
export function notice(
  title: Text,
  says: Text,
  details: readonly Text[] = [],
  traits: readonly Trait[] = [],
): readonly Block[] {
  return [
    plainHeading(title),
    { kind: 'text', text: says, tone: 'plain' },
    ...details.map((text): Block => ({ kind: 'text', text, tone: 'subtle' })),
    ...(traits.length === 0 ? [] : [{ kind: 'traits', size: 'small', traits } as const]),
  ];
}
