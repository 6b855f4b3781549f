import assert from 'node:assert/strict';
import { HOUR_IN_MS } from '../../src/model/instant.ts';
import { type Given, personal } from '../support/inbound.ts';
import type { Death } from '../support/mortal-bot.ts';
import { saysOf } from '../support/shown.ts';
import { KEPT_STORES } from './kept-stores.ts';
import { dyingAt, killedBot } from './killed-bot.ts';

/** A start takes seconds where many tests run at once. */
const PATIENCE_IN_MS = 120_000;
/** Half a day from now no test is on its way any more, so that a digest comes when the clock is put there, and then alone. */
const AHEAD_IN_MS = 12 * HOUR_IN_MS;
const PAST_IT_IN_MS = 13 * HOUR_IN_MS;

/** Between the post's arrival in Teams and its id in the store it would come twice; `docs/operating.md` says so. */
const DEATHS: readonly (readonly [where: string, death: Death])[] = [
  ['before its time is begun', dyingAt('with moved as', 'before')],
  ['once its time is begun', dyingAt('with moved as', 'after')],
  ['while Azure is read', { at: 'reading' }],
  ['once its post is written down', dyingAt('set card = $3', 'after')],
  ['before it is settled', dyingAt('set state = $3', 'before')],
];

for (const kept of KEPT_STORES)
  describe(`a digest on ${kept.name}, where the bot is killed`, function () {
    this.timeout(240_000);
    const run = killedBot(kept, PATIENCE_IN_MS);

    const told = (where: Given) => saysOf(run.callsIn(where)).filter((says) => says.startsWith('digest'));
    const timeAhead = () =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Asia/Tokyo',
        hour: '2-digit',
        minute: '2-digit',
      }).format(run.now() + AHEAD_IN_MS);

    for (const [where, death] of DEATHS)
      it(`${where}, comes once`, async () => {
        const place = run.elsewhere();
        const say = (text: string) => run.bot.post(personal(run.connector.serviceUrl, text, place));
        await say(`digest at ${timeAhead()}`);
        await run.connector.until(() => told(place).length === 1);
        await run.restart(PAST_IT_IN_MS, { death });
        await run.bot.ended;
        await run.begin();
        await run.connector.until(() => told(place).length >= 2);
        await say('stop digest');
        await run.connector.until(() => told(place).at(-1) === 'digest removed digest-unsubscribe');
        assert.deepEqual(
          [...new Set(told(place))],
          [
            'digest kept digest-subscribe',
            'digest posted late digest-now',
            'digest removed digest-unsubscribe',
          ],
        );
        assert.equal(run.callsIn(place).filter(({ kind }) => kind === 'send').length, 3);
      });
  });
