import assert from 'node:assert/strict';
import { newThreads } from '../../src/teams/new-threads.ts';
import type { Channel } from '../../src/turns/channel.ts';
import type { RenderedCard } from '../../src/turns/renderer.ts';
import { yieldingClock } from '../support/yielding-clock.ts';

const CARD: RenderedCard = { card: {}, text: 'Checking' };

describe('a client that knows new threads late', () => {
  for (const [place, conversation, firstAtInMs, typed] of [
    ['a thread', '19:channel@thread.tacv2;messageid=1700', 800, []],
    ['a personal chat', 'a:personal', 0, [['typing', 0]]],
  ] as const)
    it(`gets ${typed.length === 0 ? 'no sign of typing' : 'the sign of typing'} in ${place}, the first card after ${firstAtInMs} ms, and what follows at once`, async () => {
      const clock = yieldingClock();
      const startedAtInMs = clock.now().getTime();
      const sent: [string, number][] = [];
      const note = (what: string) => sent.push([what, clock.now().getTime() - startedAtInMs]);
      const channel: Channel = {
        typing: () => Promise.resolve(void note('typing')),
        send: () => Promise.resolve(`card-${note('card')}`),
        update: (id) => Promise.resolve(void note(`update of ${id}`)),
      };
      const threads = newThreads(clock, 800);
      const first = threads(channel, conversation);
      await first.typing();
      const id = await first.send(CARD);
      await first.update(id ?? '', CARD);
      await threads(channel, conversation).send(CARD);
      assert.deepEqual(sent, [
        ...typed,
        ['card', firstAtInMs],
        [`update of card-${typed.length + 1}`, firstAtInMs],
        ['card', firstAtInMs],
      ]);
    });
});
