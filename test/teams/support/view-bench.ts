import assert from 'node:assert/strict';
import { z } from 'zod';
import type { SentAs } from '../../../src/acting/own-roles.ts';
import { createWriteDoor } from '../../../src/azure/write/write-door.ts';
import { botRenderer } from '../../../src/commands/bot-renderer.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Engine } from '../../../src/model/engine.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { NO_ENTITIES } from '../../../src/model/question.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { storedLedger } from '../../../src/store/ledger.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import { seenCard } from '../../conversations/support/seen-card.ts';
import { SOMEBODY } from '../../support/asker.ts';
import { atRest } from '../../support/at-rest.ts';
import { type BotBench, botBench } from '../../support/bot-bench.ts';
import { eventually } from '../../support/eventually.ts';
import { type Given, groupChat, KEN, press } from '../../support/inbound.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';

export const AOI = { id: '29:person', name: 'Aoi Sato', aadObjectId: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01' };
export const MEI = { id: '29:mei', name: 'Mei Ito', aadObjectId: '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03' };
export const RIN = { id: '29:rin', name: 'Rin Abe', aadObjectId: '3c0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c04' };

/** A card as it was sent, and its id. */
export interface SentCard {
  readonly id: string;
  readonly card: unknown;
}

/** A group of people before the bot, over a tenant of one machine, each of whom looks at the same card. */
export interface ViewBench {
  readonly bench: BotBench;
  /** The card that was shown last. */
  latest(): SentCard;
  /** Says something in the group as Aoi, and waits for the card with a button. */
  said(text?: string): Promise<void>;
  /** What a press is answered. */
  pressed(title: string, from: Given, on?: SentCard, filled?: Given, given?: Given): Promise<InvokeReply>;
  /** What a client of Teams gets by itself when somebody looks at the card; `from` null: whom the channel does not name. */
  looked(from: Given | null, on?: SentCard, given?: Given): Promise<InvokeReply>;
  /** The buttons that he is shown then. */
  buttonsFor(from: Given | null, on?: SentCard): Promise<readonly string[]>;
  /** Everything that is kept that a look must not change. */
  rows(): Promise<readonly string[]>;
}

export interface ViewBenchSetup {
  readonly policy: Policy;
  /** What everything that is said is taken for. */
  readonly action: string;
  /** How many there are in the group. */
  readonly members?: number;
  /** Of the world. */
  readonly keys?: object;
  readonly sentAs?: SentAs;
}

export async function viewBench(database: Database, setup: ViewBenchSetup): Promise<ViewBench> {
  const { policy, action, members = 3, keys = {}, sentAs = {} } = setup;
  const tenant = world({ resources: [virtualMachine('vm-01')], ...keys });
  const { connection, scope } = connectToSandbox(tenant, new VirtualClock(new Date(tenant.now)), 0);
  const reportError = (error: unknown) => assert.fail(String(error));
  const engine = createEngine({ ...connection, scope, tenant: 'sandbox', policy, reportError });
  const understand: Engine['understand'] = (text) => ({
    text,
    pasted: null,
    locale: 'en',
    intent: 'act',
    topic: action,
    scope: 'machines',
    entities: { ...NO_ENTITIES, machines: ['vm-01'] },
    candidates: [],
  });
  // The languages that the tenant speaks are loaded once, which may take longer than a card is waited for.
  await engine.answer(understand('', {}), SOMEBODY);
  const bench = await botBench(database, {
    understand,
    answer: engine.answer,
    render: botRenderer('sandbox'),
    acting: (clock) => ({
      ledger: storedLedger(database, clock),
      door: createWriteDoor(connection),
      policy,
      people: engine,
      ...sentAs,
    }),
  });
  const { serviceUrl } = bench.connector;
  bench.connector.members = Array.from({ length: members }, (_, index) =>
    index === 0 ? AOI : index === 1 ? KEN : { ...MEI, id: `29:member-${index}`, aadObjectId: `${index}` },
  );
  void bench.server.watch();
  const { conversation } = groupChat('', '');

  const shown = (): readonly SentCard[] =>
    bench.connector.calls.flatMap(({ id, activity }) => {
      const card = activity.attachments?.[0]?.content;
      return card === undefined ? [] : [{ id: id ?? '', card }];
    });
  const latest = () => shown().at(-1) ?? assert.fail('no card');
  const invoked = async (value: Given) => {
    const response = await bench.post(value);
    assert.equal(response.status, 200);
    return invokeReply.parse(await response.json());
  };
  const looked: ViewBench['looked'] = (from, on = latest(), given = {}) => {
    const { action: asked } = refreshOf(on.card) ?? assert.fail('it is the same for all');
    const value = { action: asked, trigger: 'automatic' };
    const who = from ?? { id: '29:nobody' };
    return invoked(press(serviceUrl, on.id, '', { value, conversation, from: who, ...given }));
  };
  return {
    bench,
    latest,
    looked,
    said: async (text = 'do it') => {
      await bench.post(groupChat(serviceUrl, text));
      await eventually(async () => shown().length > 0 && refreshOf(latest().card) !== null);
      await atRest(database);
    },
    pressed: (title, from, on = latest(), filled = {}, given = {}) => {
      const { buttons } = seenCard(on.card);
      const id = buttons.find((each) => each.title === title)?.id ?? assert.fail(JSON.stringify(buttons));
      return invoked(press(serviceUrl, on.id, id, { from, conversation, ...given }, filled));
    },
    buttonsFor: async (from, on = latest()) => titlesOf((await looked(from, on)).value),
    rows: () =>
      Promise.all(
        ['card', 'delivery', 'audit', 'deed', 'deed_approval'].map(async (table) =>
          JSON.stringify(await database.query(`select * from ${table} order by 1, 2`)),
        ),
      ),
  };
}

const invokeReply = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() });

export type InvokeReply = z.infer<typeof invokeReply>;

export function titlesOf(card: unknown): readonly string[] {
  return seenCard(card).buttons.map(({ title }) => title);
}

/** What a card has a client of Teams ask for by itself; null: it is the same for all. */
export function refreshOf(card: unknown) {
  const refresh = z.object({
    action: z.object({
      type: z.literal('Action.Execute'),
      verb: z.literal('view'),
      data: z.object({ id: z.string() }),
    }),
    userIds: z.array(z.string()).optional(),
  });
  return z.object({ refresh }).safeParse(card).data?.refresh ?? null;
}
