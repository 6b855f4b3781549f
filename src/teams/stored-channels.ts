import type { References } from '../store/references.ts';
import type { Channel, Channels } from '../turns/channel.ts';
import { readReference } from './conversation-reference.ts';
import { isReplyAllowed } from './service-url.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { teamsChannel } from './teams-channel.ts';

/**
 * The conversations that something once arrived from, opened by the references that were kept of them. `paced` holds what is
 * sent into one to what Teams takes.
 */
export function storedChannels(
  adapter: TeamsAdapter,
  references: References,
  hasAppId: boolean,
  paced: (conversation: string, channel: Channel) => Channel,
): Channels {
  const back: Channels['back'] = (conversation, stored, answers) => {
    const reference = readReference(stored);
    // What was allowed when it was kept need not be now: a bot that has got an app id no longer answers loopback.
    return reference === null || !isReplyAllowed(reference.serviceUrl, hasAppId)
      ? null
      : paced(conversation, teamsChannel(adapter, reference, answers));
  };
  return {
    back,
    open: async (conversation) => back(conversation, await references.find(conversation), null),
  };
}
