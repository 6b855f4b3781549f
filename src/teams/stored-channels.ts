import type { References } from '../store/references.ts';
import type { Channel, Channels } from '../turns/channel.ts';
import type { OutboundPace } from '../turns/outbound-pace.ts';
import { pacedChannel } from '../turns/paced-channel.ts';
import { placeOf } from '../turns/place-of.ts';
import { type Reference, readReference } from './conversation-reference.ts';
import type { NewThreads } from './new-threads.ts';
import { isReplyAllowed } from './service-url.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { teamsChannel } from './teams-channel.ts';

/**
 * The conversations that something once arrived from, opened by the references that were kept of them. What is
 * sent into them keeps to `pace`. `threads`: what their client makes of them.
 */
export function storedChannels(
  adapter: TeamsAdapter,
  references: References,
  hasAppId: boolean,
  pace: OutboundPace,
  threads: NewThreads,
): Channels {
  /** Null where it cannot be read, or leads to where nothing is sent. */
  const leading = (stored: unknown): Reference | null => {
    const reference = readReference(stored);
    // What was allowed when it was kept need not be now: a bot that has got an app id no longer answers loopback.
    return reference !== null && isReplyAllowed(reference.serviceUrl, hasAppId) ? reference : null;
  };
  const sendingTo = (conversation: string, find: () => Promise<Reference>, answers: string | null): Channel =>
    threads(pacedChannel(teamsChannel(adapter, find, answers), conversation, pace), conversation);
  const back: Channels['back'] = (conversation, stored, answers) => {
    const reference = leading(stored);
    return reference && sendingTo(conversation, () => Promise.resolve(reference), answers);
  };
  return {
    back,
    open: async (conversation) => back(conversation, await references.find(conversation), null),
    post: async (conversation) => {
      const reference = readReference(await references.find(conversation));
      return reference && back(placeOf(conversation), inPlace(reference), null);
    },
    person: async (person, conversation) => {
      const own = leading(await references.ofPerson(person));
      if (own !== null) return back(`${own.channelId}|${own.conversation.id}`, own, null);
      const near = leading(await references.find(conversation));
      return near && sendingTo(`person|${person}`, () => adapter.personal(near, person), null);
    },
    close: () => pace.stop(),
  };
}

/** A message to a channel's own id is a new post; to that of a thread it is a reply. */
function inPlace({ conversation, ...reference }: Reference): Reference {
  return { ...reference, conversation: { ...conversation, id: placeOf(conversation.id) } };
}
