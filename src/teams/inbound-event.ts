import { z } from 'zod';
import type { AskedThrough } from '../model/asker.ts';
import { isTimeZone } from '../model/time-zone.ts';
import type { ChannelEvent } from '../turns/channel-event.ts';
import { readCardAction, readSubmitted } from './card-action.ts';
import { referenceOf } from './conversation-reference.ts';
import { readFileConsent } from './file-consent.ts';
import type { InboundActivity } from './inbound-activity.ts';
import { messageText } from './message-text.ts';

/** The event that an activity is: edits, reactions and the bot's own messages are `other`. */
export function inboundEvent(activity: InboundActivity): ChannelEvent {
  const common = {
    conversation: `${activity.channelId}|${activity.conversation.id}`,
    person: activity.from.aadObjectId ?? activity.from.id,
    name: activity.from.name?.trim() || null,
    activity: activity.id ?? null,
    asker: {
      actor: activity.from.aadObjectId ?? null,
      locale: activity.locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en',
      timeZone: timeZoneOf(activity),
      through: scopeOf(activity),
    },
    reference: referenceOf(activity),
  } as const;
  const isOwn = activity.from.id === activity.recipient.id;
  if (activity.type === 'message' && !isOwn) {
    const text = messageText(activity);
    const action = text === '' ? readSubmitted(activity.value) : null;
    return action === null
      ? { ...common, kind: 'message', text }
      : { ...common, kind: 'submitted', card: activity.replyToId ?? null, action };
  }
  const consent = activity.name === 'fileConsent/invoke' ? readFileConsent(activity.value) : null;
  if (activity.type === 'invoke' && consent !== null)
    return { ...common, kind: 'consent', card: activity.replyToId ?? null, ...consent };
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

function scopeOf({ conversation }: InboundActivity): Extract<AskedThrough, 'personal' | 'group' | 'channel'> {
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
