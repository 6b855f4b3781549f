import assert from 'node:assert/strict';
import { readSnapshot } from '../../src/dialog/conversation-snapshot.ts';
import { storedConversations } from '../../src/store/conversations.ts';
import { dialogKey } from '../../src/turns/channel-event.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { handClock } from '../support/hand-clock.ts';
import { personal } from '../support/inbound.ts';
import { saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';
import { yieldingClock } from '../support/yielding-clock.ts';

/** Where the one person of these tests talks to the bot alone. */
const DIALOG = dialogKey({
  conversation: 'msteams|a:personal',
  person: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01',
});

describe('two replicas on one store', () => {
  const database = testDatabase();
  let replicas: readonly [BotBench, BotBench];
  beforeEach(async () => {
    replicas = [
      await botBench(database(), { clock: yieldingClock() }),
      await botBench(database(), { clock: yieldingClock() }),
    ];
  });
  afterEach(() => Promise.all(replicas.map((replica) => replica.close())));

  it('answer a message that reaches both once', async () => {
    const message = personal(replicas[0].connector.serviceUrl, 'why is vm-01 not assessed?');
    await Promise.all(replicas.map((replica) => replica.post(message)));
    await Promise.all(replicas.map((replica) => replica.close()));
    assert.deepEqual(saysOf(replicas.flatMap((replica) => replica.connector.calls)), [
      'answer not-assessed vm-01',
    ]);
  });

  it('lose no event of a conversation that both advance at the same moment', async () => {
    const machines = ['vm-01', 'vm-02', 'vm-03', 'vm-04', 'vm-05', 'vm-06'];
    await Promise.all(
      machines.map((machine, index) => {
        const replica = replicas[index % 2] ?? assert.fail('no replica');
        return replica.post(personal(replica.connector.serviceUrl, `why is ${machine} not assessed?`));
      }),
    );
    await Promise.all(replicas.map((replica) => replica.close()));
    const stored = await storedConversations(database(), handClock()).load(DIALOG);
    assert.equal(stored?.version, 2 * machines.length);
    assert.equal(readSnapshot(stored?.snapshot)?.state, 'idle');
  });

  it('start anew where the stored conversation is of another release', async () => {
    await storedConversations(database(), handClock()).save(DIALOG, 0, { version: 99 });
    const [replica] = replicas;
    await replica.post(personal(replica.connector.serviceUrl, 'why is vm-01 not assessed?'));
    await replica.close();
    assert.deepEqual(saysOf(replica.connector.calls), ['answer not-assessed vm-01']);
    assert.match(JSON.stringify(replica.log), /starts anew/);
  });
});
