import type { Deliveries } from '../store/deliveries.ts';
import { cardSlot } from './card-slot.ts';
import type { Channels } from './channel.ts';
import type { Digesting } from './digesting.ts';
import type { OpenTurn, TurnAim, TurnEnd } from './inbox.ts';
import type { Log } from './log.ts';
import type { Renderer } from './renderer.ts';
import type { RestEvent } from './turn-event.ts';

export interface TellingOwnerParts {
  readonly render: Renderer;
  readonly digesting: Pick<Digesting, 'resting'>;
  readonly deliveries: Pick<Deliveries, 'shown'>;
  readonly channels: Pick<Channels, 'person'>;
  readonly log: Log;
}

/**
 * Tells the owner of a digest that it rests, in his own chat with the bot; the log says where that cannot be, and why. Rejects where the store fails, or Teams
 * may take it later.
 */
export function tellingOwner({ render, digesting, deliveries, channels, log }: TellingOwnerParts) {
  return async ({ key, card }: OpenTurn, event: RestEvent, aim: TurnAim): Promise<TurnEnd> => {
    const { asker, conversation } = event;
    const untold = (reason: string): TurnEnd => {
      log.error(
        { digest: event.digest, owner: asker.actor, reason },
        'the owner of a digest could not be told that it rests',
      );
      return { state: 'given-up', card: null };
    };
    if (aim === 'give-up') return untold('tried too often');
    const resting = await digesting.resting(event);
    if (resting === null) return { state: 'given-up', card: null };
    if (asker.actor === null) return untold('nobody says who asked for it');
    const channel = await channels.person(asker.actor, conversation);
    if (channel === null) return untold('nothing leads to his chat');
    const slot = cardSlot(channel, card, log, (id) => deliveries.shown(key, id));
    const shown = await slot.show(render.digestRests(resting.digest, event.code, asker));
    return shown === 'shown' ? { state: 'answered', card: null } : untold(shown);
  };
}
