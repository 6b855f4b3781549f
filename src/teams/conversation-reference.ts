import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { InboundActivity } from './inbound-activity.ts';

/** All that is needed to reach a conversation again: where, as whom, and through which service. */
const conversationReference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string(),
    isGroup: z.boolean(),
    tenantId: z.string(),
    name: z.string(),
  }),
}) satisfies z.ZodType<Pick<ConversationReference, 'channelId' | 'serviceUrl' | 'bot' | 'conversation'>>;

export type Reference = z.infer<typeof conversationReference>;

/** The way back to where an activity came from. It names nobody but the bot. */
export function referenceOf({
  channelId,
  serviceUrl,
  recipient,
  conversation,
  channelData,
}: InboundActivity): Reference {
  return {
    channelId,
    serviceUrl,
    bot: { id: recipient.id, name: recipient.name ?? '' },
    conversation: {
      id: conversation.id,
      conversationType: conversation.conversationType ?? 'personal',
      isGroup: conversation.isGroup ?? false,
      tenantId: conversation.tenantId ?? channelData?.tenant?.id ?? '',
      name: '',
    },
  };
}

/** The reference that a stored value holds; null where it cannot be read. */
export function readReference(stored: unknown): Reference | null {
  return conversationReference.safeParse(stored).data ?? null;
}
