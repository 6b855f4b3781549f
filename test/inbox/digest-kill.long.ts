import assert from 'node:assert/strict';
import { HOUR_IN_MS } from '../../src/model/instant.ts';
import type { StorePlace } from '../../src/store/database.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { type Given, personal } from '../support/inbound.ts';
import type { Death } from '../support/mortal-bot.ts';
import {
  type MortalBotProcess,
  type MortalBotStandby,
  standbyMortalBot,
} from '../support/mortal-bot-process.ts';
import { saysOf } from '../support/shown.ts';
import { KEPT_STORES } from './kept-stores.ts';

/** What is taken over after fifteen seconds is here after one and a half. */
const SPEED = 10;
/** A start takes seconds where many tests run at once. */
const PATIENCE_IN_MS = 120_000;
/** Half a day from now no test is on its way any more, so that a digest comes when the clock is put there, and then alone. */
const AHEAD_IN_MS = 12 * HOUR_IN_MS;
const PAST_IT_IN_MS = 13 * HOUR_IN_MS;

const at = (text: string, when: 'before' | 'after'): Death => ({ at: 'statement', text, when });

/** Between the post's arrival in Teams and its id in the store it would come twice; `docs/operating.md` says so. */
const DEATHS: readonly (readonly [where: string, death: Death])[] = [
  ['before its time is begun', at('with moved as', 'before')],
  ['once its time is begun', at('with moved as', 'after')],
  ['while Azure is read', { at: 'reading' }],
  ['once its post is written down', at('set card = $3', 'after')],
  ['before it is settled', at('set state = $3', 'before')],
];

for (const { name, start } of KEPT_STORES)
  describe(`a digest on ${name}, where the bot is killed`, function () {
    this.timeout(240_000);
    let epochInMs = Date.now();
    let store: { readonly place: StorePlace; stop(): Promise<void> };
    let connector: FakeConnector;
    let bot: MortalBotProcess;
    let next: MortalBotStandby;
    let count = 0;

    const begin = async (death?: Death) => {
      const setup = { place: store.place, epochInMs, speed: SPEED };
      bot = await next.start(death === undefined ? setup : { ...setup, death });
      next = standbyMortalBot();
    };
    before(async () => {
      store = await start();
      connector = await fakeConnector(PATIENCE_IN_MS);
      next = standbyMortalBot();
      await begin();
    });
    after(async () => {
      next.discard();
      bot.kill('SIGKILL');
      await bot.ended;
      await connector.close();
      await store.stop();
    });

    const elsewhere = (): Given => {
      count += 1;
      return { conversation: { id: `a:${count}`, conversationType: 'personal', tenantId: 'tenant' } };
    };
    const told = ({ conversation }: Given) =>
      saysOf(
        connector.calls.filter((call) => call.conversation === (conversation as { id: string }).id),
      ).filter((says) => says.startsWith('digest'));
    const timeAhead = () => {
      const now = epochInMs + (Date.now() - epochInMs) * SPEED;
      return new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Asia/Tokyo',
        hour: '2-digit',
        minute: '2-digit',
      }).format(now + AHEAD_IN_MS);
    };

    for (const [where, death] of DEATHS)
      it(`${where}, comes once`, async () => {
        const place = elsewhere();
        const say = (text: string) => bot.post(personal(connector.serviceUrl, text, place));
        await say(`digest at ${timeAhead()}`);
        await connector.until(() => told(place).length === 1);
        epochInMs -= PAST_IT_IN_MS / (SPEED - 1);
        bot.kill('SIGTERM');
        await bot.ended;
        await begin(death);
        await bot.ended;
        await begin();
        await connector.until(() => told(place).length >= 2);
        await say('stop digest');
        await connector.until(() => told(place).at(-1) === 'digest removed digest-unsubscribe');
        const [kept, ...others] = told(place);
        assert.equal(kept, 'digest kept digest-subscribe');
        assert.deepEqual(
          new Set(others),
          new Set(['digest posted late digest-now', 'digest removed digest-unsubscribe']),
        );
        const posts = connector.calls.filter(
          ({ kind, conversation }) =>
            kind === 'send' && conversation === (place.conversation as { id: string }).id,
        );
        assert.equal(posts.length, 3);
      });
  });
