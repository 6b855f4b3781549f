import type { References } from '../store/references.ts';
import type { Channels } from '../turns/channel.ts';
import { readReference } from './conversation-reference.ts';
import { isReplyAllowed } from './service-url.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { teamsChannel } from './teams-channel.ts';

/** The conversations that something once arrived from, opened by the references that were kept of them. */
export function storedChannels(adapter: TeamsAdapter, references: References, hasAppId: boolean): Channels {
  return {
    open: async (conversation) => {
      const reference = readReference(await references.find(conversation));
      // What was allowed when it was kept need not be now: a bot that has got an app id no longer answers loopback.
      return reference === null || !isReplyAllowed(reference.serviceUrl, hasAppId)
        ? null
        : teamsChannel(adapter, reference, null);
    },
  };
}
