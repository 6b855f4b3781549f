import assert from 'node:assert/strict';
import { lateListener } from '../../src/teams/late-listener.ts';
import type { Channel } from '../../src/turns/channel.ts';
import type { RenderedCard } from '../../src/turns/renderer.ts';
import { yieldingClock } from '../support/yielding-clock.ts';

const CARD: RenderedCard = { card: {}, text: 'Checking' };

describe('a client that listens late to new threads', () => {
  for (const [place, conversation, firstAtInMs] of [
    ['a thread', '19:channel@thread.tacv2;messageid=1700', 800],
    ['a personal chat', 'a:personal', 0],
  ] as const)
    it(`gets the first card in ${place} after ${firstAtInMs} ms, and what follows at once`, async () => {
      const clock = yieldingClock();
      const startedAtInMs = clock.now().getTime();
      const sent: [string, number][] = [];
      const note = (what: string) => sent.push([what, clock.now().getTime() - startedAtInMs]);
      const channel: Channel = {
        typing: () => Promise.resolve(void note('typing')),
        send: () => Promise.resolve(`card-${note('card')}`),
        update: (id) => Promise.resolve(void note(`update of ${id}`)),
      };
      const listened = lateListener(clock, 800);
      const first = listened(channel, conversation);
      await first.typing();
      const id = await first.send(CARD);
      await first.update(id ?? '', CARD);
      await listened(channel, conversation).send(CARD);
      assert.deepEqual(sent, [
        ['typing', 0],
        ['card', firstAtInMs],
        ['update of card-2', firstAtInMs],
        ['card', firstAtInMs],
      ]);
    });
});
