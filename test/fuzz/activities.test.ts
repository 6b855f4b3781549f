import assert from 'node:assert/strict';
import fc from 'fast-check';
import { worldOf } from '../../src/commands/world-of.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { eventually } from '../support/eventually.ts';
import type { ConnectorCall } from '../support/fake-connector.ts';
import { type Given, personal, press } from '../support/inbound.ts';
import { cardOf } from '../support/shown.ts';
import { engineOver } from './support/engine-over.ts';
import { assertNoStack, fuzz } from './support/fuzz.ts';
import { hostileText } from './support/hostile-text.ts';

const HTTP_OK = 200;
/** As pino numbers its levels. */
const ERROR = 50;
/** Messages that are under way side by side. */
const AT_ONCE = 5;
/** Whatever is escaped in it, the request stays below what the server takes. */
const LONGEST_TEXT = 35_000;

/** Without a letter outside of tags nothing was said, and nothing is answered. */
const spokenText = hostileText
  .map((text) => text.slice(0, LONGEST_TEXT))
  .filter((text) => /[\p{L}\p{N}]/u.test(text.replaceAll(/<[^>]*>?|&[#\w]+;/g, '')));

const WHERE = [
  'type',
  'id',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  'text',
  'locale',
];
const MORE = [
  'localTimezone',
  'value',
  'name',
  'replyToId',
  'entities',
  'attachments',
  'channelData',
  '__proto__',
];

/** Any JSON, with the texts and numbers that break things. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  hostileText.map((text) => text.slice(0, 2_000)),
  fc.constantFrom(
    null,
    '',
    [],
    {},
    -1,
    1e308,
    'invoke',
    'conversationUpdate',
    'adaptiveCard/action',
    'msteams',
  ),
  fc.record({
    id: fc.jsonValue(),
    aadObjectId: fc.jsonValue(),
    conversationType: fc.jsonValue(),
    action: fc.jsonValue(),
  }),
);

interface Shape {
  readonly isPress: boolean;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly gone: readonly string[];
}

/** An activity as Teams sends it, with fields changed and gone. */
const anyShape: fc.Arbitrary<Shape> = fc.record({
  isPress: fc.boolean(),
  changes: fc.dictionary(fc.constantFrom(...WHERE, ...MORE), anything, { maxKeys: 4 }),
  gone: fc.subarray(WHERE, { maxLength: 3 }),
});

/** What a button may send: nobody keeps a client from writing its own. */
const anyCardData = fc.oneof(
  anything,
  fc.record({
    action: fc.oneof(
      anything,
      fc.record({
        type: fc.oneof(fc.constant('Action.Execute'), anything),
        verb: fc.oneof(fc.constant('ask'), anything),
        data: fc.oneof(anything, fc.record({ id: anything })),
      }),
    ),
    trigger: anything,
  }),
);

/** What is no activity, and mostly no JSON. */
const anyBody = fc.oneof(
  fc.json(),
  hostileText,
  fc.constantFrom(
    '',
    'null',
    '[]',
    '{',
    '[['.repeat(50_000),
    '{"a":'.repeat(20_000),
    '"'.repeat(9),
    '\ufeff{}',
  ),
);

/** A card that says more than that somebody is looking. */
function hasAnswer(call: ConnectorCall): boolean {
  if (call.kind === 'typing' || call.id === null) return false;
  const { says } = cardOf(call);
  assert.doesNotMatch(says, /^failure BUG_/);
  return !says.startsWith('progress');
}

describe('hostile activities', () => {
  const engine = engineOver(worldOf('demo'));
  // Not emptied between tests: turns that nobody waits for are still under way.
  let database: Database;
  let bench: BotBench;
  let count = 0;
  before(async () => {
    database = await openDatabase({ dataDir: null });
    bench = await botBench(database, {
      answer: (question, asker) => engine.answer(engine.understand(question.text, {}), asker),
    });
    // What is loaded once is not what an answer takes.
    await say('which machines are not assessed and why?');
  });
  after(async () => {
    await bench.close();
    await database.close();
  });

  /** Resolves when a message was answered with a card. */
  async function say(text: string): Promise<void> {
    count += 1;
    const conversation = { id: `a:${count}`, conversationType: 'personal', tenantId: 'tenant' };
    const { status } = await bench.post(personal(bench.connector.serviceUrl, text, { conversation }));
    assert.ok(status < 300, `status ${status}`);
    await bench.connector.until((calls) =>
      calls.some((call) => call.conversation === conversation.id && hasAnswer(call)),
    );
  }

  async function assertRefusedOrTaken(body: unknown): Promise<void> {
    const response = await bench.post(body);
    assert.ok(response.status < 500, `status ${response.status}`);
    assertNoStack(await response.text());
  }

  fuzz(
    `× ${AT_ONCE} messages are answered`,
    20,
    fc.array(spokenText, { minLength: AT_ONCE, maxLength: AT_ONCE }),
    (texts) => Promise.all(texts.map(say)),
  );

  fuzz('shapes are refused or taken', 1_300, anyShape, async ({ isPress, changes, gone }) => {
    const { serviceUrl } = bench.connector;
    const activity: Given = isPress ? press(serviceUrl, 'card-1', 'button') : personal(serviceUrl, 'help');
    const kept = Object.entries({ ...activity, ...changes }).filter(([key]) => !gone.includes(key));
    await assertRefusedOrTaken(Object.fromEntries(kept));
  });

  fuzz('data of cards are answered', 1_000, anyCardData, async (value) => {
    const response = await bench.post(press(bench.connector.serviceUrl, 'card-1', 'button', { value }));
    assert.equal(response.status, HTTP_OK);
    assertNoStack(await response.text());
  });

  fuzz('bodies are refused', 400, anyBody, assertRefusedOrTaken);

  it('leave the bot well, and nothing that was acknowledged without its answer', async () => {
    await say('why is vm-01 not assessed?');
    await eventually(async () => {
      // What somebody wished to be told of waits for its time.
      const open = await database.query(
        `select from delivery where state in ('waiting', 'taken') and event ->> 'kind' <> 'watch'`,
      );
      return open.length === 0;
    });
    assert.deepEqual(await database.query(`select * from delivery where state = 'given-up'`), []);
    assert.deepEqual(
      bench.log.filter(({ level }) => Number(level) >= ERROR),
      [],
    );
  });
});
