import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { Policy } from '../../../src/model/policy.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { StorePlace } from '../../../src/store/database.ts';
import { type FakeConnector, fakeConnector } from '../../support/fake-connector.ts';
import { type Given, groupChat, personal, press } from '../../support/inbound.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { openPolicy } from './acting-bench.ts';
import { type ActingProcess, type ActingStandby, standbyActing } from './acting-processes.ts';
import { type ServedTenant, servedTenant } from './served-tenant.ts';
import { type ShownCard, shownCard } from './shown-card.ts';

/** Less than a process has what it took. Time jumps while nothing is under way, so that no answer takes as long. */
const STEP_IN_MS = 10_000;
const PATIENCE_IN_MS = 120_000;

/** Processes of the bot, one tenant, one Teams and one time, on a store. */
export interface Stage {
  readonly tenant: ServedTenant;
  readonly connector: FakeConnector;
  /** Those that live. */
  readonly processes: readonly ActingProcess[];
  start(): Promise<ActingProcess>;
  kill(process: ActingProcess): Promise<void>;
  /** Lets time pass in the tenant and in every process but those that stand still, until it is so; fails when its patience ends. */
  until(isSo: () => boolean | Promise<boolean>, standing?: readonly ActingProcess[]): Promise<void>;
  /** The same for a stretch of time. */
  pass(milliseconds: number, standing?: readonly ActingProcess[]): Promise<void>;
  card(conversation: string): ShownCard | null;
  /** Asks for an action in a conversation; the card with its preview. */
  ask(process: ActingProcess, conversation: string, text: string): Promise<ShownCard>;
  /** A press on a button of the conversation's latest card, as the channel delivers it. */
  pressOn(conversation: string, title: string, by?: Given): Given;
  /** Resolves when the card says so, time passing; fails with what it says. */
  says(conversation: string, words: RegExp, standing?: readonly ActingProcess[]): Promise<ShownCard>;
  close(): Promise<void>;
}

export async function openStage(
  place: StorePlace,
  world: World,
  { policy = openPolicy(), standbys = 1 }: { readonly policy?: Policy; readonly standbys?: number } = {},
): Promise<Stage> {
  const startInMs = Date.parse(world.now);
  const sinceInMs = Date.now();
  const clock = jumpingClock(startInMs, sinceInMs);
  const processes: ActingProcess[] = [];
  const tenant = await servedTenant(world, clock, (count) => {
    for (const process of processes) process.orderLater({ do: 'note-held', count });
  });
  const connector = await fakeConnector();
  const waiting: ActingStandby[] = Array.from({ length: standbys }, standbyActing);
  let jumpedInMs = 0;

  const jump = async (milliseconds: number, standing: readonly ActingProcess[]) => {
    jumpedInMs += milliseconds;
    clock.advance(milliseconds);
    await Promise.all(
      processes.map((process) => {
        const order = { do: 'jump', milliseconds } as const;
        return standing.includes(process) ? process.orderLater(order) : process.order(order);
      }),
    );
  };

  const stage: Stage = {
    tenant,
    connector,
    processes,
    start: async () => {
      const standby = waiting.shift() ?? standbyActing();
      const setup = { place, tenantUrl: tenant.url, policy, startInMs, sinceInMs, jumpedInMs };
      const process = await standby.start(setup);
      processes.push(process);
      return process;
    },
    kill: async (process) => {
      processes.splice(processes.indexOf(process), 1);
      process.kill('SIGKILL');
      await process.ended;
      tenant.forgetHeld();
    },
    until: async (isSo, standing = []) => {
      const until = performance.now() + PATIENCE_IN_MS;
      while (!(await isSo())) {
        if (performance.now() > until) throw new Error('what was waited for did not come');
        await jump(STEP_IN_MS, standing);
        await setImmediate();
      }
    },
    pass: async (milliseconds, standing = []) => {
      // Where nobody lives nobody notices how it passes.
      const step = processes.length === 0 ? milliseconds : STEP_IN_MS;
      for (let passed = 0; passed < milliseconds; passed += step) await jump(step, standing);
    },
    card: (conversation) => shownCard(connector.calls, conversation),
    ask: async (process, conversation, text) => {
      const say = conversation.startsWith(GROUP) ? groupChat : personal;
      assert.equal(await process.post(say(connector.serviceUrl, text, inConversation(conversation))), 200);
      return stage.says(conversation, /nothing has been changed/);
    },
    pressOn: (conversation, title, by = {}) => {
      const card = stage.card(conversation);
      const button = card?.buttons.get(title);
      if (!card || button === undefined)
        assert.fail(`${conversation} has no ${title}: ${card?.text} [${[...(card?.buttons.keys() ?? [])]}]`);
      return press(connector.serviceUrl, card.id, button, { ...inConversation(conversation), ...by });
    },
    says: async (conversation, words, standing = []) => {
      await stage
        .until(() => words.test(stage.card(conversation)?.text ?? ''), standing)
        .catch(() =>
          assert.fail(`${conversation} never said ${words}, but: ${stage.card(conversation)?.text}`),
        );
      return stage.card(conversation) as ShownCard;
    },
    close: async () => {
      for (const standby of waiting) standby.discard();
      for (const process of [...processes]) {
        process.kill('SIGCONT');
        await stage.kill(process);
      }
      await connector.close();
      await tenant.close();
    },
  };
  return stage;
}

/** How ids of group chats begin: what waits for approval there has every button. */
const GROUP = '19:';

function inConversation(id: string): Given {
  const isGroup = id.startsWith(GROUP);
  const conversationType = isGroup ? 'groupChat' : 'personal';
  return { conversation: { id, conversationType, isGroup, tenantId: 'tenant' } };
}
