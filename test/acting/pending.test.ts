import assert from 'node:assert/strict';
import type { Answer } from '../../src/model/answer.ts';
import type { Asker } from '../../src/model/asker.ts';
import { HOUR_IN_MS } from '../../src/model/instant.ts';
import { PENDING } from '../../src/model/pending.ts';
import type { Policy } from '../../src/model/policy.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import {
  type ActingBench,
  AOI,
  actingBench,
  KEN,
  kept,
  MEI,
  noticeOf,
  tenantOf,
} from './support/acting-bench.ts';

const NAMES = ['vm-01', 'vm-02', 'vm-03', 'vm-04', 'vm-05', 'vm-06', 'vm-07'];
const WORLD = { resources: NAMES.map((name) => virtualMachine(name)) };
const INSTALL = 'install-updates';

/** Ken alone approves. */
const POLICY: Policy = {
  rules: [
    { allow: [INSTALL], who: ['*'], scopes: [], approvals: 1, approvers: [KEN] },
    { allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] },
  ],
  freezes: [],
};

describe('what waits for approval', () => {
  const database = testDatabase(freshDatabase);
  const bench = (tenant = tenantOf(world(WORLD))) => actingBench(database(), world(WORLD), POLICY, tenant);

  it('is shown to whoever asked for it and to whom may approve it, and to nobody else', async () => {
    const own = bench();
    const { id } = await requested(own, 'vm-01');
    const found = [await listed(own, AOI), await listed(own, KEN), await listed(own, MEI)];
    assert.deepEqual(found.map(idsOf), [[id], [id], []]);
    assert.deepEqual(
      found.map((answer) => dataOf(answer).awaiting.map(({ mayApprove }) => mayApprove)),
      [[false], [true], []],
    );
  });

  it('tells of each who asked for what, on what, until when and how many have approved', async () => {
    const own = bench();
    const { id, requestedAt, expiresAt } = await requested(own, 'vm-01');
    const { awaiting } = dataOf(await listed(own, KEN));
    const [{ machines, ...row }] = awaiting as [Waiting];
    assert.match(machines[0] ?? '', /vm-01$/);
    assert.deepEqual(row, {
      id,
      state: 'awaiting-approval',
      action: INSTALL,
      undoes: null,
      requester: AOI,
      requestedAt,
      expiresAt,
      approvals: 0,
      approvalsNeeded: 1,
      targetCount: 1,
      mayApprove: true,
    });
  });

  it('is no more what was decided, or has expired', async () => {
    const own = bench();
    const denied = await requested(own, 'vm-01');
    await requested(own, 'vm-02');
    await own.decide('deny', denied.id, KEN);
    assert.equal(dataOf(await listed(own, KEN)).awaitingCount, 1);
    own.clock.advance(8 * HOUR_IN_MS + 1);
    assert.equal(dataOf(await listed(own, KEN)).awaitingCount, 0);
  });

  it('is listed page by page', async () => {
    const own = bench();
    const ids: string[] = [];
    for (const name of NAMES) ids.push((await requested(own, name)).id);
    const first = await listed(own, KEN);
    assert.equal(dataOf(first).awaitingCount, 7);
    assert.deepEqual(idsOf(first), ids.slice(0, 5));
    assert.equal(labelsIn(first).includes('Next page'), true);
    const second = await listed(own, KEN, { listing: { group: 'awaiting', page: 1 } });
    assert.deepEqual(idsOf(second), ids.slice(5));
    assert.equal(labelsIn(second).includes('Next page'), false);
  });

  it('is of other conversations for whom may approve, where nobody else reads along', async () => {
    const own = bench();
    const { id } = await requested(own, 'vm-01');
    assert.deepEqual(idsOf(await listed(own, KEN, {}, ELSEWHERE)), [id]);
    assert.deepEqual(idsOf(await listed(own, AOI, {}, ELSEWHERE)), []);
    const inChannel = await listed(own, KEN, {}, { ...ELSEWHERE, through: 'channel' });
    assert.deepEqual(idsOf(inChannel), []);
    assert.equal(dataOf(inChannel).elsewhereCount, 1);
    const inItsOwn = await listed(own, KEN, {}, { conversation: 'chat', through: 'channel' });
    assert.deepEqual(idsOf(inItsOwn), [id]);
  });

  it('leads to the deed, which only whom it concerns is shown elsewhere', async () => {
    const own = bench();
    const { id } = await requested(own, 'vm-01');
    const [picked] = (await listed(own, KEN, {}, ELSEWHERE)).choices;
    assert.deepEqual(picked?.question.deed, { kind: 'show', id });
    const shownTo = async (actor: string, through: Asker['through'] = 'personal') => {
      const answer = await own.engine.answer(picked.question, askerOf(actor, through));
      const occasion = { conversation: 'another', asker: askerOf(actor, through), card: null };
      return (await own.deciding.heed(occasion, answer))?.state;
    };
    assert.deepEqual(
      [await shownTo(KEN), await shownTo(KEN, 'channel'), await shownTo(MEI), await shownTo(AOI)],
      ['kept', 'refused', 'refused', 'refused'],
    );
    assert.equal(kept(await own.decide('show', id, MEI)).id, id);
    assert.equal(kept(await own.decide('approve', id, KEN)).state, 'under-way');
  });

  it('is found by whom the policy of now names, and by nobody whom it names no more', async () => {
    const tenant = tenantOf(world(WORLD));
    const { id } = await requested(bench(tenant), 'vm-01');
    const now = actingBench(database(), world(WORLD), byMei(POLICY), tenant);
    const found = [await listed(now, AOI), await listed(now, KEN), await listed(now, MEI, {}, ELSEWHERE)];
    assert.deepEqual(found.map(idsOf), [[id], [], [id]]);
    assert.equal(dataOf(await listed(now, MEI, {}, { ...ELSEWHERE, through: 'channel' })).elsewhereCount, 1);
    const shownTo = async (actor: string) => {
      const asker = askerOf(actor);
      const answer = await now.engine.answer({ ...QUESTION, deed: { kind: 'show', id } }, asker);
      return (await now.deciding.heed({ conversation: 'another', asker, card: null }, answer))?.state;
    };
    assert.deepEqual([await shownTo(MEI), await shownTo(KEN)], ['kept', 'refused']);
    assert.equal(kept(await now.decide('approve', id, MEI)).state, 'under-way');
  });

  it('names whom it waits for in whatever case the channel writes him', async () => {
    const own = bench();
    const { id } = await requested(own, 'vm-01');
    assert.deepEqual(idsOf(await listed(own, KEN.toUpperCase())), [id]);
    assert.deepEqual(idsOf(await listed(own, AOI.toUpperCase())), [id]);
  });

  it('stands beside what is under way in the conversation', async () => {
    const own = bench();
    const { id } = kept(await own.letBe(await own.ask('assess-now', ['vm-01'])));
    const underWay = async () => dataOf(await listed(own, MEI)).underWay.map((deed) => deed.id);
    assert.deepEqual(await underWay(), [id]);
    await own.carryOn(id);
    assert.deepEqual(await underWay(), []);
  });

  it('is nothing for whom the channel does not name, and where nothing is kept', async () => {
    const own = bench();
    await requested(own, 'vm-01');
    const question = questionOf({});
    const nameless = { ...askerOf(KEN), actor: null };
    const recalled = await own.recalling.recall({ conversation: 'chat', asker: nameless }, question);
    assert.equal(dataOf(await own.engine.answer(question, nameless, recalled)).awaitingCount, 0);
    assert.equal(dataOf(await own.engine.answer(question, askerOf(KEN))).awaitingCount, 0);
  });

  it('is told once at half of its time, whichever processes come to it', async () => {
    const tenant = tenantOf(world(WORLD));
    const [one, other] = [bench(tenant), bench(tenant)];
    const { id } = await requested(one, 'vm-01');
    one.clock.advance(4 * HOUR_IN_MS - 1);
    await one.carryingOut.advance(id, noticeOf);
    assert.deepEqual(await notices(), []);
    one.clock.advance(1);
    await Promise.all([one, other, one, other].map(({ carryingOut }) => carryingOut.advance(id, noticeOf)));
    assert.deepEqual(await notices(), [{ notice: 'half-time' }]);
    assert.equal((await kindsOf()).filter((kind) => kind === 'told').length, 1);
  });

  it('is told once when it has expired, and when another person has denied it', async () => {
    const own = bench();
    const expired = await requested(own, 'vm-01');
    own.clock.advance(8 * HOUR_IN_MS + 1);
    await own.carryOn(expired.id);
    await own.carryOn(expired.id);
    assert.deepEqual(await notices(), [{ notice: 'expired' }]);
    const denied = await requested(own, 'vm-02');
    const withdrawn = await requested(own, 'vm-03');
    await own.decide('deny', denied.id, KEN);
    await own.decide('deny', withdrawn.id, AOI);
    for (const { id } of [denied, withdrawn]) await own.carryOn(id);
    assert.deepEqual(await notices(), [{ notice: 'expired' }, { notice: 'denied' }]);
  });

  const notices = async () =>
    (
      await database().query(`select event from delivery where activity like 'notice %' order by received_at`)
    ).map((row) => (row as { readonly event: unknown }).event);

  const kindsOf = async () => {
    const kinds: string[] = [];
    for await (const { kind } of auditRecords(database())) kinds.push(kind);
    return kinds;
  };
});

/** The same with Mei in Ken's place. */
function byMei({ rules, freezes }: Policy): Policy {
  const named = rules.map((rule) => ({
    ...rule,
    approvers: rule.approvers.map((each) => (each === KEN ? MEI : each)),
  }));
  return { rules: named, freezes };
}

interface Waiting {
  readonly id: string;
  readonly machines: readonly string[];
  readonly mayApprove: boolean;
}

interface Data {
  readonly awaitingCount: number;
  readonly elsewhereCount: number;
  readonly awaiting: readonly Waiting[];
  readonly underWay: readonly Waiting[];
}

interface Place {
  readonly conversation: string;
  readonly through: Asker['through'];
}

const HERE: Place = { conversation: 'chat', through: 'personal' };
const ELSEWHERE: Place = { conversation: 'another', through: 'personal' };

function questionOf(more: Partial<Question>): Question {
  return { ...QUESTION, ...more };
}

const QUESTION: Question = {
  text: 'pending',
  pasted: null,
  locale: 'en',
  intent: 'report',
  topic: PENDING,
  entities: NO_ENTITIES,
  scope: 'machines',
  candidates: [],
};

function askerOf(actor: string, through: Asker['through'] = 'personal'): Asker {
  return { actor, locale: 'en', timeZone: null, through };
}

/** Aoi's installation, which waits for Ken. */
async function requested(own: ActingBench, name: string) {
  // Two of one moment have no order.
  own.clock.advance(1_000);
  return kept(await own.letBe(await own.ask(INSTALL, [name])));
}

async function listed(
  own: ActingBench,
  actor: string,
  more: Partial<Question> = {},
  { conversation, through }: Place = HERE,
): Promise<Answer> {
  const asker = askerOf(actor, through);
  const question = questionOf(more);
  return own.engine.answer(question, asker, await own.recalling.recall({ conversation, asker }, question));
}

function dataOf({ report }: Answer): Data {
  return report?.data as unknown as Data;
}

function idsOf(answer: Answer): readonly string[] {
  return dataOf(answer).awaiting.map(({ id }) => id);
}

function labelsIn({ report }: Answer): readonly string[] {
  return (report?.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ label }) => label.en) : [],
  );
}
