import assert from 'node:assert/strict';
import { questionEvent } from '../../src/dialog/conversation-event.ts';
import { readSnapshot } from '../../src/dialog/conversation-snapshot.ts';
import { type Conversations, storedConversations } from '../../src/store/conversations.ts';
import { type Context, dialogKeeper } from '../../src/turns/dialog-keeper.ts';
import { aChoice, anAnswer, aQuestion } from '../support/conversation-fixture.ts';
import { recordingLog } from '../support/recording-log.ts';
import { testDatabase } from '../support/test-database.ts';
import { yieldingClock } from '../support/yielding-clock.ts';

const KEY = 'dialog';
const nothing = () => ({});
const asking = (machine: string) => questionEvent(machine, aQuestion({ machines: [machine] }), null);

describe('a dialog', () => {
  const database = testDatabase();
  const keeperOn = (conversations: Conversations) =>
    dialogKeeper(conversations, yieldingClock(), () => 0.5, recordingLog().log);

  /** The store, where each of `others` is done by another replica just before a save. */
  const overtaken = (others: (() => Promise<void>)[]): Conversations => {
    const store = storedConversations(database(), yieldingClock());
    return {
      ...store,
      save: async (...saving) => {
        await others.shift()?.();
        return store.save(...saving);
      },
    };
  };
  const elsewhere =
    (...events: ReturnType<typeof asking>[]) =>
    async () => {
      const store = storedConversations(database(), yieldingClock());
      await keeperOn(store).lend(KEY, async (dialog) => {
        for (const event of events) await dialog.advance(() => event, nothing);
      });
    };
  const latest = async () => {
    const stored = await storedConversations(database(), yieldingClock()).load(KEY);
    return { version: stored?.version, snapshot: readSnapshot(stored?.snapshot) };
  };

  it('that another replica has overtaken takes the same event on top, understood once', async () => {
    const failed = { type: 'failed', turn: 'nobody’s' } as const;
    let understood = 0;
    await keeperOn(overtaken([elsewhere(failed), elsewhere(failed)])).lend(KEY, async (dialog) => {
      await dialog.advance(() => {
        understood += 1;
        return asking('vm-01');
      }, nothing);
    });
    assert.equal(understood, 1);
    const { version, snapshot } = await latest();
    assert.equal(version, 3);
    assert.equal(snapshot?.latestTurn, 'vm-01');
  });

  it('whose choices another replica has changed meanwhile has the words understood again, by those', async () => {
    const twin = aQuestion({ machines: ['vm-twin'] });
    const offered = anAnswer(twin, [aChoice('vm-twin', 'rg-a', 'sub-1')]);
    const seen: Context[] = [];
    const other = elsewhere(questionEvent('first', twin, null), {
      type: 'answered',
      turn: 'first',
      answer: offered,
    });
    await keeperOn(overtaken([other])).lend(KEY, async (dialog) => {
      const question = await dialog.advance((context) => {
        seen.push(context);
        const reply = context.choices.length > 0 ? ({ picks: 'choice', index: 0 } as const) : null;
        return questionEvent('second', aQuestion({ text: '1', intent: 'unknown', topic: null }), reply);
      }, nothing);
      assert.match(question?.entities.machines[0] ?? '', /rg-a/);
    });
    assert.deepEqual(
      seen.map(({ choices }) => choices.length),
      [0, 1],
    );
  });

  it('is changed by the turns of one process one after another, without a lost race', async () => {
    const store = storedConversations(database(), yieldingClock());
    const saves: boolean[] = [];
    const keeper = keeperOn({
      ...store,
      save: async (...saving) => {
        const isSaved = await store.save(...saving);
        saves.push(isSaved);
        return isSaved;
      },
    });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        keeper.lend(KEY, async (dialog) => {
          await dialog.advance(() => asking(`vm-${index}`), nothing);
          await dialog.advance(() => ({ type: 'failed', turn: `vm-${index}` }), nothing);
        }),
      ),
    );
    assert.deepEqual(
      saves,
      Array.from({ length: 40 }, () => true),
    );
  });

  it('that cannot be saved for a minute, overtaken each time, is given up', async () => {
    const never: Conversations = {
      ...storedConversations(database(), yieldingClock()),
      save: () => Promise.resolve(false),
    };
    await assert.rejects(
      keeperOn(never).lend(KEY, async (dialog) => {
        await dialog.advance(() => asking('vm-01'), nothing);
      }),
      /overtaken/,
    );
  });

  it('goes on for the next turn where a save of one before fails', async () => {
    const store = storedConversations(database(), yieldingClock());
    let attempts = 0;
    const keeper = keeperOn({
      ...store,
      save: (...saving) => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('connection lost')) : store.save(...saving);
      },
    });
    const turn = (machine: string) =>
      keeper.lend(KEY, async (dialog) => {
        await dialog.advance(() => asking(machine), nothing);
      });
    const [first, second] = await Promise.allSettled([turn('vm-01'), turn('vm-02')]);
    assert.deepEqual([first.status, second.status], ['rejected', 'fulfilled']);
    assert.equal((await latest()).snapshot?.latestTurn, 'vm-02');
  });
});
