import assert from 'node:assert/strict';
import type { Answer } from '../../src/model/answer.ts';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../src/model/instant.ts';
import { MOST_WATCHES } from '../../src/model/watch.ts';
import { forgetOld } from '../../src/store/forgetting.ts';
import { UNKNOWN } from '../render/fixtures.ts';
import { atRest } from '../support/at-rest.ts';
import { type BotBench, type BotBenchSetup, botBench } from '../support/bot-bench.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { channelThread } from '../support/inbound.ts';
import { saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';
import { watchedAnswer } from '../support/watched-answer.ts';

/** Longer than a round of the inbox takes, and shorter than it is until something is looked at. */
const STEP_IN_MS = MINUTE_IN_MS;

describe('what is watched', () => {
  const database = testDatabase();
  let connector: FakeConnector;
  let benches: BotBench[];
  let state: 'broken' | 'mended' | 'unreadable' | 'throwing';
  beforeEach(async () => {
    connector = await fakeConnector();
    benches = [];
    state = 'broken';
  });
  afterEach(async () => {
    await Promise.all(benches.map((bench) => bench.close()));
    await connector.close();
  });

  const answer: BotBenchSetup['answer'] = (question, asker): Promise<Answer> => {
    switch (state) {
      case 'throwing':
        return Promise.reject(new Error('a bug'));
      case 'unreadable':
        return Promise.resolve({ ...watchedAnswer(question, asker, 'broken'), findings: [UNKNOWN] });
      default:
        return Promise.resolve(watchedAnswer(question, asker, state));
    }
  };
  const open = async () => {
    const bench = await botBench(database(), { answer, connector });
    benches.push(bench);
    void bench.server.watch();
    return bench;
  };
  const says = (text: string) => channelThread(connector.serviceUrl, '17', text);
  const asked = async (bench: BotBench, text: string) => {
    const before = saysOf(connector.calls).length;
    await bench.post(says(text));
    await eventually(() =>
      Promise.resolve(
        saysOf(connector.calls).length > before &&
          !(saysOf(connector.calls).at(-1) ?? '').startsWith('progress'),
      ),
    );
    await settled();
  };
  /** Every delivery is answered; what is left is watched. */
  const settled = () =>
    eventually(
      async () =>
        (await database().query(`select from delivery where state = 'taken' and until_at is null`)).length ===
        0,
    );
  /** A round that began by now is over, and so is every turn that it took: time that passed meanwhile would let others take it. */
  const lookedAt = async () => {
    for (const _ of ['held on to', 'taken over']) await database().query('select 1');
    await atRest(database());
  };
  /** Lets time pass, step by step, until it is so. */
  const passing = async (bench: BotBench, isSo: (passedInMs: number) => boolean, stepInMs = STEP_IN_MS) => {
    let passedInMs = 0;
    await eventually(async () => {
      if (isSo(passedInMs)) return true;
      bench.clock.advance(stepInMs);
      passedInMs += stepInMs;
      await lookedAt();
      return false;
    });
  };
  const looks = (bench: BotBench) => bench.read.length - 1;
  const underWay = async () =>
    (
      await database().query(
        `select from delivery where until_at is not null and state in ('waiting', 'taken')`,
      )
    ).length;

  it('is told once, in its thread, when it changes', async () => {
    const bench = await open();
    await asked(bench, 'tell me when vm-01 is assessed');
    assert.deepEqual(saysOf(connector.calls), ['watch begun watch vm-01']);
    await passing(bench, () => looks(bench) >= 2);
    assert.deepEqual(saysOf(connector.calls), ['watch begun watch vm-01']);
    state = 'mended';
    await passing(bench, () => saysOf(connector.calls).length === 2);
    assert.deepEqual(saysOf(connector.calls), [
      'watch begun watch vm-01',
      'watch changed not-assessed vm-01',
    ]);
    const told = connector.calls.at(-1);
    assert.equal(told?.conversation, '19:channel@thread.tacv2;messageid=17');
    assert.equal(told?.target, null);
    state = 'broken';
    await passing(bench, (passedInMs) => passedInMs > HOUR_IN_MS);
    assert.equal(saysOf(connector.calls).length, 2);
    assert.equal(await underWay(), 0);
  });

  it('is looked at every five minutes at first, and less often later', async () => {
    const bench = await open();
    await asked(bench, 'tell me when vm-01 is assessed');
    const looksIn = async (durationInMs: number) => {
      const before = looks(bench);
      await passing(bench, (passedInMs) => passedInMs >= durationInMs);
      return looks(bench) - before;
    };
    const first = await looksIn(HOUR_IN_MS);
    assert.ok(first >= 9 && first <= 12, `${first} looks in the first hour`);
    await passing(bench, (passedInMs) => passedInMs >= 11 * HOUR_IN_MS, 10 * MINUTE_IN_MS);
    const late = await looksIn(HOUR_IN_MS);
    assert.ok(late >= 1 && late <= 2, `${late} looks in a late hour`);
  });

  it('is told as unchanged when its day is over, and is forgotten a day after that', async () => {
    const bench = await open();
    await asked(bench, 'tell me when vm-01 is assessed');
    await passing(bench, (passedInMs) => passedInMs >= 23 * HOUR_IN_MS, 10 * MINUTE_IN_MS);
    await forgetOld(database(), bench.clock.now());
    assert.equal(saysOf(connector.calls).length, 1);
    await passing(bench, () => saysOf(connector.calls).length === 2);
    assert.equal(saysOf(connector.calls).at(-1), 'watch ended not-assessed vm-01');
    await eventually(async () => (await underWay()) === 0);
  });

  for (const trouble of ['unreadable', 'throwing'] as const)
    it(`is no news where it is ${trouble}`, async () => {
      const bench = await open();
      await asked(bench, 'tell me when vm-01 is assessed');
      state = trouble;
      await passing(bench, () => looks(bench) >= 3);
      assert.equal(saysOf(connector.calls).length, 1);
      state = 'mended';
      await passing(bench, () => saysOf(connector.calls).length === 2);
      assert.equal(saysOf(connector.calls).at(-1), 'watch changed not-assessed vm-01');
    });

  it('is not begun where nothing is wrong', async () => {
    state = 'mended';
    const bench = await open();
    await asked(bench, 'tell me when vm-01 is assessed');
    assert.deepEqual(saysOf(connector.calls), ['watch settled watch vm-01']);
    assert.equal(await underWay(), 0);
  });

  it('is one where it is wished twice, and bounded in a conversation', async () => {
    const bench = await open();
    for (let n = 0; n < MOST_WATCHES; n += 1) await asked(bench, `tell me when vm-${n} is assessed`);
    await asked(bench, 'tell me when vm-1 is assessed');
    assert.equal(saysOf(connector.calls).at(-1), 'watch begun watch vm-1');
    assert.equal(await underWay(), MOST_WATCHES);
    await asked(bench, 'tell me when vm-99 is assessed');
    assert.equal(saysOf(connector.calls).at(-1), 'watch full watch vm-99');
    assert.equal(await underWay(), MOST_WATCHES);
  });

  it('is stopped by name, or all of it', async () => {
    const bench = await open();
    for (const name of ['vm-1', 'vm-2', 'vm-3']) await asked(bench, `tell me when ${name} is assessed`);
    await asked(bench, 'stop watching vm-2');
    assert.equal(saysOf(connector.calls).at(-1), 'watch stopped watch vm-2');
    assert.equal(await underWay(), 2);
    await asked(bench, 'stop watching');
    assert.equal(await underWay(), 0);
    state = 'mended';
    const before = saysOf(connector.calls).length;
    await passing(bench, (passedInMs) => passedInMs > 30 * MINUTE_IN_MS);
    assert.equal(saysOf(connector.calls).length, before);
  });

  it('goes on where another process left it, and is told by one of many', async () => {
    const first = await open();
    await asked(first, 'tell me when vm-01 is assessed');
    await first.close();
    const replicas = [await open(), await open(), await open()];
    state = 'mended';
    await eventually(async () => {
      for (const replica of replicas) replica.clock.advance(STEP_IN_MS);
      await lookedAt();
      return (await underWay()) === 0;
    });
    await Promise.all(replicas.map((replica) => replica.close()));
    assert.deepEqual(saysOf(connector.calls), [
      'watch begun watch vm-01',
      'watch changed not-assessed vm-01',
    ]);
  });
});
