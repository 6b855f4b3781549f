import { z } from 'zod';
import type { Locale } from '../model/locale.ts';
import { type CardAction, readCardAction } from './card-action.ts';
import type { InboundActivity } from './inbound-activity.ts';
import { messageText } from './message-text.ts';

interface Common {
  /** The conversation as the store knows it: a personal chat, a group chat, or one thread of a channel. */
  readonly conversation: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** The message or click itself; null where the channel gives none. */
  readonly activity: string | null;
  /** The asker's Entra object id; null where the channel does not say. */
  readonly actor: string | null;
  readonly locale: Locale;
  /** IANA name; null where the channel does not say, or names one that is not known here. */
  readonly timeZone: string | null;
}

/** What the channel brought, in words that no SDK owns. */
export type InboundEvent = Common &
  (
    | { readonly kind: 'message'; readonly text: string }
    | { readonly kind: 'button'; readonly card: string | null; readonly action: CardAction | null }
    | { readonly kind: 'installed' }
    /** An invoke that this bot does not offer; it still has to be answered. */
    | { readonly kind: 'other-invoke' }
    | { readonly kind: 'other' }
  );

/** The event that an activity is: edits, reactions and the bot's own messages are `other`. */
export function inboundEvent(activity: InboundActivity): InboundEvent {
  const common: Common = {
    conversation: `${activity.channelId}|${activity.conversation.id}`,
    scope: scopeOf(activity),
    activity: activity.id ?? null,
    actor: activity.from.aadObjectId ?? null,
    locale: activity.locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en',
    timeZone: timeZoneOf(activity),
  };
  const isOwn = activity.from.id === activity.recipient.id;
  if (activity.type === 'message' && !isOwn)
    return { ...common, kind: 'message', text: messageText(activity) };
  if (activity.type === 'invoke')
    return activity.name === 'adaptiveCard/action'
      ? {
          ...common,
          kind: 'button',
          card: activity.replyToId ?? null,
          action: readCardAction(activity.value),
        }
      : { ...common, kind: 'other-invoke' };
  return { ...common, kind: isInstallation(activity) ? 'installed' : 'other' };
}

function scopeOf({ conversation }: InboundActivity): Common['scope'] {
  switch (conversation.conversationType) {
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'group';
    case 'personal':
      return 'personal';
    default:
      return conversation.isGroup === true ? 'group' : 'personal';
  }
}

/** Teams announces an installation both ways, in either order; a client may send only one of them. */
function isInstallation({ type, action, membersAdded, recipient }: InboundActivity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

const clientInfo = z.looseObject({ type: z.literal('clientInfo'), timezone: z.string() });

function timeZoneOf({ localTimezone, entities }: InboundActivity): string | null {
  const client = (entities ?? []).map((entity) => clientInfo.safeParse(entity).data).find(Boolean);
  const name = localTimezone ?? client?.timezone ?? null;
  return name !== null && isTimeZone(name) ? name : null;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
