import assert from 'node:assert/strict';
import { MINUTE_IN_MS } from '../../src/model/instant.ts';
import { type Given, personal } from '../support/inbound.ts';
import type { Death, MortalBotSetup } from '../support/mortal-bot.ts';
import { saysOf } from '../support/shown.ts';
import { KEPT_STORES } from './kept-stores.ts';
import { dyingAt, killedBot } from './killed-bot.ts';

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

const WHILE_IT_IS_WISHED: readonly Place[] = [
  { where: 'once it is begun', death: dyingAt(BEGIN, 'after') },
  { where: 'before that is saved', death: dyingAt(ANSWERED, 'before') },
];

/** Between the card's arrival in Teams and its id in the store it would come twice; `docs/operating.md` says so. */
const WHILE_IT_IS_TOLD: readonly Place[] = [
  { where: 'while Azure is read', death: { at: 'reading' } },
  { where: 'once that is known', death: dyingAt(HOLD, 'after') },
  { where: 'before it is settled', death: dyingAt(SETTLE, 'before') },
];

for (const kept of KEPT_STORES)
  describe(`what is watched on ${kept.name}, where the bot is killed`, function () {
    this.timeout(240_000);
    const run = killedBot(kept, PATIENCE_IN_MS, { machines: 'broken' });

    /** With the clock at the next look. */
    const restart = (machines: MortalBotSetup['machines'] & string, death?: Death) =>
      run.restart(PAUSE_IN_MS, { machines, ...(death && { death }) });
    const told = (where: Given) => saysOf(run.callsIn(where)).filter((says) => says.startsWith('watch'));
    const wishIn = (where: Given) =>
      personal(run.connector.serviceUrl, 'tell me when vm-01 is assessed', where);

    for (const place of WHILE_IT_IS_WISHED)
      it(`${place.where}, is begun once and told once`, async () => {
        await restart('broken');
        const where = run.elsewhere();
        await run.bot.dieAt(place.death);
        await run.bot.post(wishIn(where));
        await run.bot.ended;
        await restart('broken');
        await run.connector.until(() => told(where).length === 1);
        await restart('mended');
        await run.connector.until(() => told(where).length === 2);
        assert.deepEqual(told(where), ['watch begun watch vm-01', 'watch changed not-assessed vm-01']);
      });

    for (const place of WHILE_IT_IS_TOLD)
      it(`${place.where}, is told once`, async () => {
        await restart('broken');
        const where = run.elsewhere();
        await run.bot.post(wishIn(where));
        await run.connector.until(() => told(where).length === 1);
        await restart('mended', place.death);
        await run.bot.ended;
        await restart('mended');
        await run.connector.until(() => told(where).length === 2);
        // Whatever is still to come has come when another wish of the same bot is through.
        const afterwards = run.elsewhere();
        await run.bot.post(wishIn(afterwards));
        await run.connector.until(() => told(afterwards).length === 1);
        assert.deepEqual(told(where), ['watch begun watch vm-01', 'watch changed not-assessed vm-01']);
      });
  });
