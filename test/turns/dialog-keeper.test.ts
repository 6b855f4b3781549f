import assert from 'node:assert/strict';
import { type ConversationEvent, questionEvent } from '../../src/dialog/conversation-event.ts';
import { readSnapshot } from '../../src/dialog/conversation-snapshot.ts';
import type { Clock } from '../../src/model/clock.ts';
import { type Conversations, storedConversations } from '../../src/store/conversations.ts';
import { dialogKey } from '../../src/turns/channel-event.ts';
import { type Context, dialogKeeper } from '../../src/turns/dialog-keeper.ts';
import { aChoice, anAnswer, aQuestion } from '../support/conversation-fixture.ts';
import { handClock } from '../support/hand-clock.ts';
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

  describe('of somebody who said nothing yet', () => {
    const THREAD = '19:ops@thread.tacv2;messageid=1';
    const keyOf = (person: string, conversation = THREAD) => dialogKey({ conversation, person });
    /** What is seen of the dialog of `person`, and then done to it. */
    const said = async (
      person: string,
      event: ConversationEvent,
      { clock = yieldingClock(), conversation = THREAD }: { clock?: Clock; conversation?: string } = {},
    ): Promise<Context> => {
      const seen: Context[] = [];
      const keeper = dialogKeeper(
        storedConversations(database(), clock),
        clock,
        () => 0.5,
        recordingLog().log,
      );
      await keeper.lend(keyOf(person, conversation), (dialog) =>
        dialog
          .advance((context) => {
            seen.push(context);
            return event;
          }, nothing)
          .then(() => undefined),
      );
      const [context] = seen;
      assert.ok(context);
      return context;
    };
    const ofVm01 = questionEvent('1', aQuestion({ machines: ['vm-01'] }), null);
    const nothingAsked = { type: 'failed', turn: 'nobody’s' } as const;

    it('leans on what was last spoken of there', async () => {
      await said('aoi', ofVm01);
      const { previous, choices } = await said('ken', nothingAsked);
      assert.deepEqual(previous?.entities.machines, ['vm-01']);
      assert.deepEqual(choices, []);
    });

    it('leans on nothing of another conversation, whatever it is called', async () => {
      await said('aoi', ofVm01);
      for (const conversation of ['19:ops@thread.tacv2', `${THREAD}2`, '19:ops@thread_tacv2;messageid=1'])
        assert.equal((await said('ken', nothingAsked, { conversation })).previous, null);
    });

    it('leans on nothing that was said more than an hour ago', async () => {
      const clock = handClock();
      await said('aoi', ofVm01, { clock });
      clock.advance(3_600_001);
      assert.equal((await said('ken', nothingAsked, { clock })).previous, null);
    });

    it('has no part in what another is to pick or to decide', async () => {
      const act = { ...aQuestion({ machines: ['vm-01'] }), intent: 'act', topic: 'assess-now' } as const;
      await said('aoi', questionEvent('1', act, null));
      assert.equal((await said('ken', nothingAsked)).previous, null);
      await said('aoi', questionEvent('2', aQuestion({ machines: ['vm-twin'] }), null));
      const offered = [aChoice('vm-twin', 'rg-a', '11111111-1111-1111-1111-111111111111')];
      const answer = anAnswer(aQuestion({ machines: ['vm-twin'] }), offered);
      await said('aoi', { type: 'answered', turn: '2', answer });
      assert.equal((await said('aoi', nothingAsked)).choices.length, 1);
      const { choices } = await said('mei', nothingAsked);
      assert.deepEqual(choices, []);
    });
  });
});
