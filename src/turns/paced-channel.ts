import type { Channel } from './channel.ts';
import type { OutboundPace } from './outbound-pace.ts';

/** `channel`, at the pace that Teams takes: cards wait for their turn; a sign that would have to wait is left out. */
export function pacedChannel(channel: Channel, conversation: string, pace: OutboundPace): Channel {
  return {
    typing: async () => {
      if (pace.isFree(conversation)) await channel.typing();
    },
    send: async (card) => {
      await pace.turn(conversation);
      return channel.send(card);
    },
    update: async (id, card) => {
      await pace.turn(conversation);
      await channel.update(id, card);
    },
  };
}
