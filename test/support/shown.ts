import { z } from 'zod';
import type { ConnectorCall } from './fake-connector.ts';
import type { PlainCard } from './plain-renderer.ts';

const plainCard: z.ZodType<PlainCard> = z.object({
  type: z.literal('AdaptiveCard'),
  says: z.string(),
  buttons: z.array(z.string()),
});

/** The card a call carried; fails where it carried none. */
export function cardOf(call: ConnectorCall | undefined): PlainCard {
  return plainCard.parse(call?.activity.attachments?.[0]?.content);
}

/** What every card said that the channel took, in the order it was sent. */
export function cardsShown(calls: readonly ConnectorCall[]): readonly string[] {
  return taken(calls).map((call) => cardOf(call).says);
}

/** What the conversation shows in the end: the latest state of each card, in the order the cards first came. */
export function saysOf(calls: readonly ConnectorCall[]): readonly string[] {
  return [...new Map(taken(calls).map((call) => [call.id, cardOf(call).says])).values()];
}

function taken(calls: readonly ConnectorCall[]): readonly ConnectorCall[] {
  return calls.filter(({ kind, id }) => kind !== 'typing' && id !== null);
}
