import assert from 'node:assert/strict';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { anAnswer } from '../support/conversation-fixture.ts';
import { channelThread, groupChat, personal } from '../support/inbound.ts';
import { cardsShown, saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

describe('a message', () => {
  const database = testDatabase();
  let bench: BotBench;
  const open = async (setup: Parameters<typeof botBench>[1] = {}) => {
    bench = await botBench(database(), setup);
  };
  afterEach(() => bench.close());

  const WHERE = [
    { where: 'personal', activity: personal, conversation: 'a:personal' },
    { where: 'group', activity: groupChat, conversation: '19:group@thread.v2' },
    {
      where: 'channel',
      activity: (serviceUrl: string, text: string) => channelThread(serviceUrl, '17', text),
      conversation: '19:channel@thread.tacv2;messageid=17',
    },
  ];
  for (const { where, activity, conversation } of WHERE)
    it(`in a ${where} conversation is answered there: typing, a progress card, the answer in its place`, async () => {
      await open();
      const message = activity(bench.connector.serviceUrl, 'why is vm-01 not assessed?');
      const response = await bench.post(message);
      assert.equal(response.status, 200);
      await bench.connector.until((calls) => calls.length === 3);
      const [typing, progress, answer] = bench.connector.calls;
      assert.deepEqual([typing?.kind, progress?.kind, answer?.kind], ['typing', 'send', 'update']);
      assert.deepEqual([...new Set(bench.connector.calls.map((call) => call.conversation))], [conversation]);
      assert.equal(progress?.target, message.id);
      assert.equal(answer?.target, progress?.id);
      assert.deepEqual(cardsShown(bench.connector.calls), [
        'progress not-assessed',
        'answer not-assessed vm-01',
      ]);
      assert.equal(bench.read[0]?.text, 'why is vm-01 not assessed?');
    });

  it('is a card alone, with its first line as the notification', async () => {
    await open();
    await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
    await bench.connector.until((calls) => calls.length === 3);
    const { activity } = bench.connector.calls[2] ?? assert.fail('no answer');
    assert.equal(activity.text, undefined);
    assert.equal(activity.summary, 'answer not-assessed vm-01');
    assert.equal(activity.attachments?.[0]?.contentType, 'application/vnd.microsoft.card.adaptive');
  });

  it('is acknowledged before it is answered', async () => {
    const reading = Promise.withResolvers<void>();
    await open({ answer: (question) => reading.promise.then(() => anAnswer(question)) });
    const response = await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
    assert.equal(response.status, 200);
    await bench.connector.until((calls) => calls.length === 2);
    assert.deepEqual(cardsShown(bench.connector.calls), ['progress not-assessed']);
    reading.resolve();
    await bench.connector.until((calls) => calls.length === 3);
  });

  it('that needs nothing of Azure is answered without a progress card', async () => {
    await open();
    await bench.post(personal(bench.connector.serviceUrl, 'help'));
    await bench.connector.until((calls) => calls.length === 2);
    assert.deepEqual(cardsShown(bench.connector.calls), ['answer help']);
  });

  it('that says nothing but the mention, or only carries a file, is answered with help', async () => {
    await open();
    await bench.post(groupChat(bench.connector.serviceUrl, ''));
    await bench.post(
      personal(bench.connector.serviceUrl, null, { attachments: [{ contentType: 'image/png' }] }),
    );
    await bench.connector.until((calls) => calls.length === 4);
    assert.deepEqual(cardsShown(bench.connector.calls), ['answer help', 'answer help']);
  });

  it('too long to be a question is refused and not read', async () => {
    await open();
    await bench.post(personal(bench.connector.serviceUrl, `vm-01 ${'x'.repeat(32_000)}`));
    await bench.connector.until((calls) => calls.length === 2);
    assert.deepEqual(cardsShown(bench.connector.calls), ['failure ASK_TOO_LONG - en']);
    assert.deepEqual(bench.read, []);
  });

  it('delivered twice, also at the same moment, is answered once', async () => {
    await open();
    const message = personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?');
    await Promise.all([bench.post(message), bench.post(message), bench.post(message)]);
    await bench.post(message);
    await bench.close();
    assert.deepEqual(saysOf(bench.connector.calls), ['answer not-assessed vm-01']);
    assert.equal(bench.read.length, 1);
  });

  it('has the same id in two conversations and is answered in both', async () => {
    await open();
    await bench.post(personal(bench.connector.serviceUrl, 'vm-01', { id: 'same' }));
    await bench.post(groupChat(bench.connector.serviceUrl, 'vm-01', { id: 'same' }));
    await bench.close();
    assert.equal(saysOf(bench.connector.calls).length, 2);
  });

  it('follows up on the thread it stands in, and on no other', async () => {
    await open();
    const { serviceUrl } = bench.connector;
    await bench.post(channelThread(serviceUrl, '1', 'why is vm-01 not assessed?'));
    await bench.connector.until((calls) => calls.length === 3);
    await bench.post(channelThread(serviceUrl, '1', 'and vm-02?'));
    await bench.connector.until((calls) => calls.length === 6);
    await bench.post(channelThread(serviceUrl, '2', 'and vm-03?'));
    await bench.close();
    assert.deepEqual(saysOf(bench.connector.calls), [
      'answer not-assessed vm-01',
      'answer not-assessed vm-02',
      'answer clarify vm-03',
    ]);
  });

  it('that arrives while another is read gets an answer of its own, and so does the other', async () => {
    const first = Promise.withResolvers<void>();
    await open({
      answer: async (question) => {
        if (question.entities.machines.includes('vm-01')) await first.promise;
        return anAnswer(question);
      },
    });
    await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
    await bench.connector.until((calls) => calls.length === 2);
    await bench.post(personal(bench.connector.serviceUrl, 'why is vm-02 not assessed?'));
    await bench.connector.until((calls) => calls.length === 5);
    first.resolve();
    await bench.connector.until((calls) => calls.length === 6);
    assert.deepEqual(saysOf(bench.connector.calls), [
      'answer not-assessed vm-01',
      'answer not-assessed vm-02',
    ]);
  });

  it('that cannot be answered shows a reference, and neither card, response nor log quotes it', async () => {
    await open({ answer: (question) => Promise.reject(new Error(`no rows for ${question.text}`)) });
    const response = await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
    await bench.connector.until((calls) => calls.length === 3);
    const [says = ''] = saysOf(bench.connector.calls);
    const reference = /^failure BUG_UNEXPECTED (\S+) en$/.exec(says)?.[1] ?? assert.fail(says);
    assert.equal(bench.log.filter((record) => record.reference === reference).length, 1);
    assert.doesNotMatch(JSON.stringify(bench.log), /vm-01/);
    assert.doesNotMatch(JSON.stringify(bench.connector.calls), /no rows/);
    assert.equal(await response.text(), '');
  });

  it('of the bot itself, an edit and a reaction are taken and left unanswered', async () => {
    await open();
    const { serviceUrl } = bench.connector;
    for (const given of [
      { from: { id: '28:bot' } },
      { type: 'messageUpdate' },
      { type: 'messageReaction' },
      { type: 'somethingNew' },
    ])
      assert.equal((await bench.post(personal(serviceUrl, 'why is vm-01 not assessed?', given))).status, 200);
    await bench.close();
    assert.deepEqual(bench.connector.calls, []);
  });
});
