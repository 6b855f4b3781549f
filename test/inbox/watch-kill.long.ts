import assert from 'node:assert/strict';
import { MINUTE_IN_MS } from '../../src/model/instant.ts';
import type { StorePlace } from '../../src/store/database.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { type Given, personal } from '../support/inbound.ts';
import type { Death, MortalBotSetup } from '../support/mortal-bot.ts';
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

/** As long as it is until the first look. */
const PAUSE_IN_MS = 5 * MINUTE_IN_MS;

/** What only these statements say. */
const BEGIN = `'watch ' || md5($2)`;
const ANSWERED = 'version = version + 1';
const HOLD = 'set due_at = $3';
const SETTLE = 'set state = $3';

/** Where the process dies. */
interface Place {
  readonly where: string;
  readonly death: Death;
}

const at = (text: string, when: 'before' | 'after'): Death => ({ at: 'statement', text, when });

const WHILE_IT_IS_WISHED: readonly Place[] = [
  { where: 'once it is begun', death: at(BEGIN, 'after') },
  { where: 'before that is saved', death: at(ANSWERED, 'before') },
];

/** Between the card's arrival in Teams and its id in the store it would come twice; `docs/operating.md` says so. */
const WHILE_IT_IS_TOLD: readonly Place[] = [
  { where: 'while Azure is read', death: { at: 'reading' } },
  { where: 'once that is known', death: at(HOLD, 'after') },
  { where: 'before it is settled', death: at(SETTLE, 'before') },
];

for (const { name, start } of KEPT_STORES)
  describe(`what is watched on ${name}, where the bot is killed`, function () {
    this.timeout(240_000);
    let epochInMs = Date.now();
    let store: { readonly place: StorePlace; stop(): Promise<void> };
    let connector: FakeConnector;
    let bot: MortalBotProcess;
    let next: MortalBotStandby;
    let count = 0;

    const begin = async (machines: MortalBotSetup['machines'] & string, death?: Death) => {
      const setup = { place: store.place, epochInMs, speed: SPEED, machines };
      bot = await next.start(death === undefined ? setup : { ...setup, death });
      next = standbyMortalBot();
    };
    /** One that still runs ends what it has begun; the next has the clock at the next look. */
    const restart = async (machines: MortalBotSetup['machines'] & string, death?: Death) => {
      epochInMs -= PAUSE_IN_MS / (SPEED - 1);
      bot.kill('SIGTERM');
      await bot.ended;
      await begin(machines, death);
    };
    before(async () => {
      store = await start();
      connector = await fakeConnector(PATIENCE_IN_MS);
      next = standbyMortalBot();
      await begin('broken');
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
      ).filter((says) => says.startsWith('watch'));
    const wishIn = (where: Given) => personal(connector.serviceUrl, 'tell me when vm-01 is assessed', where);

    for (const place of WHILE_IT_IS_WISHED)
      it(`${place.where}, is begun once and told once`, async () => {
        await restart('broken');
        const where = elsewhere();
        await bot.dieAt(place.death);
        await bot.post(wishIn(where));
        await bot.ended;
        await restart('broken');
        await connector.until(() => told(where).length === 1);
        await restart('mended');
        await connector.until(() => told(where).length === 2);
        assert.deepEqual(told(where), ['watch begun watch vm-01', 'watch changed not-assessed vm-01']);
      });

    for (const place of WHILE_IT_IS_TOLD)
      it(`${place.where}, is told once`, async () => {
        await restart('broken');
        const where = elsewhere();
        await bot.post(wishIn(where));
        await connector.until(() => told(where).length === 1);
        await restart('mended', place.death);
        await bot.ended;
        await restart('mended');
        await connector.until(() => told(where).length === 2);
        // Whatever is still to come has come when another wish of the same bot is through.
        const afterwards = elsewhere();
        await bot.post(wishIn(afterwards));
        await connector.until(() => told(afterwards).length === 1);
        assert.deepEqual(told(where), ['watch begun watch vm-01', 'watch changed not-assessed vm-01']);
      });
  });
