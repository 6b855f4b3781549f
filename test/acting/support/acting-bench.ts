import assert from 'node:assert/strict';
import { type HttpClient, RestError } from '@azure/core-rest-pipeline';
import type { Acting } from '../../../src/acting/acting.ts';
import { type CarryingOutParts, carryingOut } from '../../../src/acting/carrying-out.ts';
import { deciding } from '../../../src/acting/deciding.ts';
import type { SentAs } from '../../../src/acting/own-roles.ts';
import { planNow } from '../../../src/acting/plan-now.ts';
import { recalling } from '../../../src/acting/recalling.ts';
import { viewing } from '../../../src/acting/viewing.ts';
import { createWriteDoor } from '../../../src/azure/write/write-door.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Deed } from '../../../src/model/deed.ts';
import type { DeedNews, DeedNotice, DeedRecord } from '../../../src/model/deed-record.ts';
import type { Engine } from '../../../src/model/engine.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { NO_ENTITIES, type Question } from '../../../src/model/question.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { RANDOM_IDS } from '../../../src/store/ids.ts';
import { type Ledger, storedLedger } from '../../../src/store/ledger.ts';
import type { Database } from '../../../src/store/sql-session.ts';

export const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
export const KEN = '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02';
export const MEI = '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03';

/** Of whom it is known. */
const CLOCKS: Readonly<Record<string, string>> = { [KEN]: 'America/Los_Angeles' };

/** What stands in for the turn that posts a notice. */
export const noticeOf = (notice: DeedNotice) => ({ notice });

/** Everybody may do everything; installations need `approvals` of others, or one of `breakGlass` and a reason. */
export function openPolicy(approvals = 1, breakGlass: readonly string[] = []): Policy {
  return {
    rules: [
      { allow: ['install-updates'], who: ['*'], scopes: [], approvals, approvers: ['*'], breakGlass },
      { allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] },
    ],
    freezes: [],
  };
}

export interface ActingBench extends Acting {
  readonly engine: Engine;
  readonly ledger: Ledger;
  /** What it is made of, to be made with another ledger. */
  readonly parts: CarryingOutParts;
  readonly clock: VirtualClock;
  /** What was written to Azure so far: `POST …/assessPatches`, each by its method and last segments. */
  readonly written: readonly string[];
  /** Asks for an action as the person; the plan. */
  ask(topic: string, machines: readonly string[], actor?: string, more?: Partial<Question>): Promise<Answer>;
  /** Lets the plan of an answer be carried out, as the person. */
  letBe(answer: Answer, actor?: string): Promise<DeedNews | null>;
  /** Decides of a deed, as the person, with what was written in the card's field. */
  decide(
    kind: Extract<Deed, { id: string }>['kind'],
    id: string,
    actor: string,
    reason?: string,
  ): Promise<DeedNews | null>;
  /** Goes on with the deed until it is over, the clock with it. */
  carryOn(id: string): Promise<DeedRecord>;
}

/** Everything between a decision and Azure, over a world: the real engine, ledger and door. A second bench on the same database and tenant is another process. */
export function actingBench(
  database: Database,
  world: World,
  policy: Policy = openPolicy(),
  tenant = tenantOf(world),
  own: Partial<Pick<CarryingOutParts, 'door'>> & SentAs = {},
): ActingBench {
  const { clock, connection, scope, written } = tenant;
  const engine = createEngine({
    ...connection,
    scope,
    tenant: 'sandbox',
    policy,
    reportError: (error) => {
      throw error;
    },
  });
  const ledger = storedLedger(database, clock);
  const door = createWriteDoor(connection);
  const parts = { ledger, clock, ids: RANDOM_IDS, door, policy, people: engine, ...own };
  const recalls = recalling(parts);
  const acting: Acting = {
    deciding: deciding({ ...parts, planNow: planNow(engine, recalls), eventOf: (_, deed) => ({ deed }) }),
    carryingOut: carryingOut(parts),
    recalling: recalls,
    viewing: viewing(parts),
  };
  const askerOf = (actor: string) =>
    ({ actor, locale: 'en', timeZone: CLOCKS[actor] ?? null, through: 'personal' }) as const;
  const occasionOf = (actor: string) => ({ conversation: 'chat', asker: askerOf(actor), card: 'card-1' });
  /** As a turn has a question answered: with what is remembered of deeds. */
  const answer = async (question: Question, actor: string) => {
    const recalled = await acting.recalling.recall(occasionOf(actor), question);
    return engine.answer(question, askerOf(actor), recalled);
  };
  return {
    ...acting,
    engine,
    ledger,
    parts,
    clock,
    written,
    ask: (topic, machines, actor = AOI, more = {}) =>
      answer(
        {
          text: '',
          pasted: null,
          locale: 'en',
          intent: 'act',
          topic,
          entities: { ...NO_ENTITIES, machines },
          scope: 'machines',
          candidates: [],
          ...more,
        },
        actor,
      ),
    letBe: async ({ question, plan, asOf }, actor = AOI) => {
      const deed = { kind: 'carry-out', digest: plan?.digest ?? '', shownAt: asOf } as const;
      const now = await answer({ ...question, deed }, actor);
      return acting.deciding.heed(occasionOf(actor), now);
    },
    decide: async (kind, id, actor, reason) => {
      const question = { ...(await engine.answer(HELP, askerOf(actor))) };
      return acting.deciding.heed(occasionOf(actor), {
        ...question,
        question: {
          ...question.question,
          deed: { kind, id },
          ...(reason !== undefined && { filled: { reason } }),
        },
      });
    },
    carryOn: async (id) => {
      for (;;) {
        const advanced = await acting.carryingOut.advance(id, noticeOf);
        if (advanced === null) throw new Error(`${id} is not on record`);
        if (advanced.pauseInMs === null) return advanced.record;
        clock.advance(advanced.pauseInMs);
      }
    },
  };
}

export interface Tenant extends Pick<ReturnType<typeof connectToSandbox>, 'connection' | 'scope'> {
  readonly clock: VirtualClock;
  readonly written: readonly string[];
}

/** A tenant of a world that notes what is written to it. `losesReply`: of the writes so far, whether the latest takes effect and its reply is lost. */
export function tenantOf(
  world: World,
  losesReply: (written: readonly string[]) => boolean = () => false,
): Tenant {
  const clock = new VirtualClock(new Date(world.now));
  const { connection, scope } = connectToSandbox(world, clock, 0);
  const written: string[] = [];
  const inner = connection.httpClient as HttpClient;
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      if (!isWrite(request.method, request.url)) return inner.sendRequest(request);
      written.push(`${request.method} ${new URL(request.url).pathname.split('/').slice(-2).join('/')}`);
      const reply = await inner.sendRequest(request);
      if (losesReply(written)) throw new RestError('reset', { code: 'ECONNRESET' });
      return reply;
    },
  };
  return { clock, connection: { ...connection, httpClient }, scope, written };
}

/** The record that a decision led to; fails where it was refused. */
export function kept(news: DeedNews | null | undefined): DeedRecord {
  if (news?.state !== 'kept') assert.fail(`not kept: ${JSON.stringify(news)}`);
  return news.record;
}

export function statesOf({ calls }: DeedRecord): readonly string[] {
  return calls.map(({ state }) => state);
}

/** Queries are posted as well. */
export function isWrite(method: string, url: string): boolean {
  return method !== 'GET' && !/resourcegraph|\/query|\/checkMemberGroups$/i.test(url);
}

const HELP: Question = {
  text: '',
  pasted: null,
  locale: 'en',
  intent: 'help',
  topic: 'help',
  entities: NO_ENTITIES,
  scope: 'machines',
  candidates: [],
};
