import assert from 'node:assert/strict';
import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { groupChat } from '../support/inbound.ts';
import { saysOf } from '../support/shown.ts';
import { STORE_BACKENDS } from '../support/store-backends.ts';
import { yieldingClock } from '../support/yielding-clock.ts';

const MESSAGES = 60;

for (const { name, start } of STORE_BACKENDS)
  describe(`sixty messages in one conversation at the same moment, on ${name}`, () => {
    let database: Database;
    let stop: () => Promise<void>;
    let replicas: readonly BotBench[] = [];
    before(async function () {
      this.timeout(60_000);
      const started = await start();
      stop = started.stop;
      database = await openDatabase(started.place);
    });
    beforeEach(async () => {
      await database.query('truncate digest, conversation, delivery, card, conversation_reference');
    });
    afterEach(() => Promise.all(replicas.map((replica) => replica.close())));
    after(async () => {
      await database?.close();
      await stop?.();
    });

    it('one after the other from one person, are asked in the order they came', async () => {
      const replica = await botBench(database, { clock: yieldingClock() });
      replicas = [replica];
      const { serviceUrl } = replica.connector;
      const texts = Array.from({ length: MESSAGES }, (_, n) => `why is vm-${n} not assessed?`);
      for (const text of texts) await replica.post(groupChat(serviceUrl, text));
      await replica.close();
      assert.deepEqual(
        replica.read.map(({ text }) => text),
        texts,
      );
    });

    const FROM = [
      { whom: 'one person', count: 1 },
      { whom: 'sixty people', count: MESSAGES },
    ];
    for (const { whom, count } of FROM)
      for (const replicaCount of [1, 3])
        it(`from ${whom}, through ${replicaCount === 1 ? 'one process' : `${replicaCount} replicas`}, are all answered`, async () => {
          const clock = yieldingClock();
          replicas = await Promise.all(
            Array.from({ length: replicaCount }, () => botBench(database, { clock })),
          );
          await Promise.all(
            Array.from({ length: MESSAGES }, (_, index) => {
              const replica = replicas[index % replicaCount] ?? assert.fail('no replica');
              const from = { id: `29:${index % count}` };
              return replica.post(
                groupChat(replica.connector.serviceUrl, `why is vm-${index} not assessed?`, { from }),
              );
            }),
          );
          await Promise.all(replicas.map((replica) => replica.close()));
          const answers = saysOf(
            replicas.flatMap(({ connector, url }) =>
              connector.calls.map((call) => ({ ...call, id: `${url} ${call.id}` })),
            ),
          );
          assert.deepEqual(
            answers.toSorted(),
            Array.from({ length: MESSAGES }, (_, index) => `answer not-assessed vm-${index}`).toSorted(),
          );
          const versions = await database.query('select sum(version)::integer as saves from conversation');
          assert.deepEqual(versions, [{ saves: 2 * MESSAGES }]);
        });
  });
