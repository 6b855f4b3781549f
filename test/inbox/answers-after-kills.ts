import assert from 'node:assert/strict';
import type { ConnectorCall } from '../support/fake-connector.ts';
import { type Given, personal, press } from '../support/inbound.ts';
import type { Death } from '../support/mortal-bot.ts';
import { cardOf, saysOf } from '../support/shown.ts';
import type { KEPT_STORES } from './kept-stores.ts';
import { dyingAt, killedBot } from './killed-bot.ts';

/** The statements of a turn in their order, by what only they say. */
const TAKE = 'insert into delivery';
const LOAD = 'select version, snapshot';
const ASKED = 'understood as';
const SHOWN = 'set card = $3';
const ANSWERED = 'insert into card';
const SETTLE = 'set state = $3';

const dyingBefore = (text: string) => dyingAt(text, 'before');
const dyingAfter = (text: string) => dyingAt(text, 'after');

/** Where a process dies: by itself, or when the connector has got a call of a kind, before or after it has replied. */
interface Place {
  readonly where: string;
  readonly death:
    | Death
    | { readonly at: 'connector'; readonly kind: ConnectorCall['kind']; readonly when: 'got' | 'replied' };
  /** The "Checking" card's id was not written down yet: it stays beside the answer. `docs/operating.md` says so. */
  readonly isCardOrphaned?: true;
}

const IN_A_MESSAGE: readonly Place[] = [
  { where: 'before it is kept', death: dyingBefore(TAKE) },
  { where: 'once it is kept, before it is acknowledged', death: dyingAfter(TAKE) },
  { where: 'before its dialog is loaded', death: dyingBefore(LOAD) },
  { where: 'once its dialog is loaded', death: dyingAfter(LOAD) },
  { where: 'when Teams has the typing sign', death: { at: 'connector', kind: 'typing', when: 'got' } },
  { where: 'once the typing sign is shown', death: { at: 'connector', kind: 'typing', when: 'replied' } },
  { where: 'before the question is saved', death: dyingBefore(ASKED) },
  { where: 'once the question is saved', death: dyingAfter(ASKED) },
  { where: 'while Azure is read', death: { at: 'reading' }, isCardOrphaned: true },
  {
    where: 'when Teams has the progress card',
    death: { at: 'connector', kind: 'send', when: 'got' },
    isCardOrphaned: true,
  },
  {
    where: 'before the id of the progress card is written down',
    death: dyingBefore(SHOWN),
    isCardOrphaned: true,
  },
  { where: 'once the id of the progress card is written down', death: dyingAfter(SHOWN) },
  { where: 'before the answer is saved', death: dyingBefore(ANSWERED), isCardOrphaned: true },
  { where: 'once the answer is saved', death: dyingAfter(ANSWERED), isCardOrphaned: true },
  { where: 'when Teams has the answer', death: { at: 'connector', kind: 'update', when: 'got' } },
  { where: 'once the answer is shown', death: { at: 'connector', kind: 'update', when: 'replied' } },
  { where: 'before the turn is settled', death: dyingBefore(SETTLE) },
];

const IN_A_PRESS: readonly Place[] = [
  { where: 'once it is kept', death: dyingAfter(TAKE) },
  { where: 'while Azure is read', death: { at: 'reading' } },
  { where: 'when Teams has the answer', death: { at: 'connector', kind: 'update', when: 'got' } },
];

/** What holds of a bot on the store that is killed anywhere in the turn of a message or of a press. */
export function answersAfterKillsOn(kept: (typeof KEPT_STORES)[number]): void {
  describe(`a bot on ${kept.name} that is killed`, function () {
    this.timeout(60_000);
    const run = killedBot(kept);

    /** Has the bot killed at `place` of the turn of `activity`, and another one started; resolves when that has answered. */
    const killedAt = async ({ death }: Place, activity: Given, answer: string): Promise<void> => {
      if (death.at === 'connector')
        run.connector.interrupt(death.kind, death.when, () => run.bot.kill('SIGKILL'));
      else await run.bot.dieAt(death);
      const status = await run.bot.post(activity);
      await run.bot.ended;
      await run.begin();
      // What was not acknowledged the channel delivers again.
      if (status === null) assert.equal(await run.bot.post(activity), 200);
      await run.connector.until(() => saysOf(run.callsIn(activity)).includes(answer));
    };

    for (const place of IN_A_MESSAGE)
      it(`${place.where} answers the message after the next start`, async () => {
        const activity = personal(run.connector.serviceUrl, 'why is vm-twin not assessed?', run.elsewhere());
        await killedAt(place, activity, 'answer not-assessed vm-twin');
        const says = saysOf(run.callsIn(activity));
        assert.equal(says.filter((each) => each.startsWith('answer')).length, 1);
        if (place.isCardOrphaned !== true) assert.deepEqual(says, ['answer not-assessed vm-twin']);
      });

    for (const place of IN_A_PRESS)
      it(`${place.where} answers the press after the next start`, async () => {
        const where = run.elsewhere();
        await run.bot.post(personal(run.connector.serviceUrl, 'help', where));
        await run.connector.until(() => saysOf(run.callsIn(where)).length === 1);
        const offered = run.callsIn(where).at(-1) ?? assert.fail('nothing offered');
        const [button = ''] = cardOf(offered).buttons;
        const pressing = press(run.connector.serviceUrl, offered.id ?? '', button, where);
        await killedAt(place, pressing, 'answer not-assessed');
        assert.deepEqual(saysOf(run.callsIn(where)), ['answer not-assessed']);
      });
  });
}
