import assert from 'node:assert/strict';
import { ACTIONS } from '../../src/actions/registry.ts';
import { entitiesOf, markParticulars } from '../../src/ask/particulars.ts';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../src/model/instant.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Question } from '../../src/model/question.ts';
import {
  type ActingBench,
  AOI,
  actingBench,
  KEN,
  kept,
  statesOf,
  type Tenant,
  tenantOf,
} from '../acting/support/acting-bench.ts';
import { emptied } from '../support/emptied.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import type { ActionCases, DeedCase } from './support/action-cases.ts';
import { answering } from './support/answering.ts';

/** What is asked, and on what it is carried out, each time anew. */
interface Performed {
  readonly id: string;
  readonly deed: DeedCase;
  bench(approvals?: number, tenant?: Tenant): ActingBench;
}

const refusal = (code: string) => ({ error: { code, message: `${code} of Azure` } });

/** The simulated Azure answers these when they are done: there is no operation that could be cancelled. */
const ENDS_AT_ONCE: readonly string[] = [
  'enable-periodic-assessment',
  'use-customer-managed-schedules',
  'assign-schedule',
  'unassign-schedule',
  'create-schedule',
  'extend-window',
  'exclude-update',
  'cancel-run',
  'register-provider',
];

/** Of each action one is enough: it is planned twice. */
const OF_ONE = 'is approved by somebody on another clock, some time later, and done';

/** What holds for each action, whatever it does and on whatever. */
const CONTRACT: Readonly<Record<string, (performed: Performed) => Promise<void>>> = {
  'succeeds, and is told so': async (performed) => {
    const { states } = await carriedOut(performed, performed.bench());
    assert.deepEqual(new Set(states), new Set(['done']));
  },
  'fails where Azure refuses it, and nothing comes after it': async (performed) => {
    const tenant = answering(tenantOf(performed.deed.world), {
      to: 'first write',
      status: 409,
      body: refusal('Conflict'),
    });
    const { states } = await carriedOut(performed, performed.bench(0, tenant));
    assert.equal(states[0], 'failed');
    assert.equal(states.includes('waiting'), false);
  },
  'fails where it is forbidden, with the permission that is missing': async (performed) => {
    const tenant = answering(tenantOf(performed.deed.world), {
      to: 'first write',
      status: 403,
      body: refusal('AuthorizationFailed'),
    });
    const { states, record } = await carriedOut(performed, performed.bench(0, tenant));
    assert.equal(states[0], 'failed');
    assert.equal(record.calls[0]?.error?.code, 'AuthorizationFailed');
  },
  'is sent again where Azure throttles it, and done then': async (performed) => {
    const tenant = answering(tenantOf(performed.deed.world), {
      to: 'first write',
      status: 429,
      headers: { 'Retry-After': '20' },
      body: refusal('TooManyRequests'),
    });
    const { states, record } = await carriedOut(performed, performed.bench(0, tenant));
    assert.deepEqual(new Set(states), new Set(['done']));
    assert.ok(record.calls.some(({ attempts }) => attempts === 2));
  },
  'fails where its operation is cancelled; what ends at once has none': async (performed) => {
    const body = { status: 'Canceled', ...refusal('OperationPreempted') };
    const tenant = answering(tenantOf(performed.deed.world), { to: 'looks', status: 200, body });
    const { states } = await carriedOut(performed, performed.bench(0, tenant));
    const isLong = !ENDS_AT_ONCE.includes(performed.id);
    assert.equal(tenant.count() > 0, isLong, performed.deed.what);
    assert.ok(states.includes(isLong ? 'failed' : 'done'), JSON.stringify(states));
  },
  'is not done where the plan is another than was shown': async (performed) => {
    const bench = performed.bench();
    const shown = await asked(performed, bench);
    assert.ok(shown.plan);
    const other = { ...shown, plan: { ...shown.plan, digest: 'of another plan' } };
    assert.deepEqual(await bench.letBe(other), { state: 'changed' });
    assert.deepEqual(bench.written, []);
  },
  [OF_ONE]: async (performed) => {
    const bench = performed.bench(1);
    const { id } = kept(await bench.letBe(await asked(performed, bench)));
    bench.clock.advance(20 * MINUTE_IN_MS);
    const approved = await bench.decide('approve', id, KEN);
    assert.equal(
      kept(approved).state,
      'under-way',
      JSON.stringify(approved?.state === 'kept' && approved.note),
    );
    assert.deepEqual(new Set(statesOf(await bench.carryOn(id))), new Set(['done']));
  },
  'is approved by nobody after its time, and not sent': async (performed) => {
    const bench = performed.bench(1);
    const { id } = kept(await bench.letBe(await asked(performed, bench)));
    bench.clock.advance(8 * HOUR_IN_MS + 1);
    assert.equal(kept(await bench.decide('approve', id, KEN)).state, 'expired');
    assert.equal((await bench.carryOn(id)).state, 'expired');
    assert.deepEqual(bench.written, []);
  },
  'is not approved by whoever asked': async (performed) => {
    const bench = performed.bench(1);
    const { id } = kept(await bench.letBe(await asked(performed, bench)));
    const own = await bench.decide('approve', id, AOI);
    assert.match((own?.state === 'kept' && own.note?.en) || '', /another person/);
    assert.equal(kept(own).state, 'awaiting-approval');
    assert.deepEqual(bench.written, []);
  },
};

const CASES = await Promise.all(
  ACTIONS.map(async ({ id }) => ({ id, ...((await import(`./cases/${id}.ts`)) as { cases: ActionCases }) })),
);

describe('an action, on everything that it is carried out on,', () => {
  const database = testDatabase(freshDatabase);
  for (const { id, cases } of CASES)
    describe(id, () => {
      for (const [what, holds] of Object.entries(CONTRACT))
        it(what, async () => {
          for (const deed of what === OF_ONE ? cases.deeds.slice(0, 1) : cases.deeds) {
            await emptied(database());
            const bench: Performed['bench'] = (approvals = 0, tenant = tenantOf(deed.world)) =>
              actingBench(database(), deed.world, policyWith(id, approvals), tenant);
            await holds({ id, deed, bench });
          }
        });
    });
});

function policyWith(id: string, approvals: number): Policy {
  const approvers = approvals === 0 ? [] : ['*'];
  return { rules: [{ allow: [id], who: ['*'], scopes: [], approvals, approvers }], freezes: [] };
}

function asked({ id, deed: { ask, given } }: Performed, bench: ActingBench) {
  const more: Partial<Question> = {
    text: ask,
    entities: entitiesOf(markParticulars(ask.toLowerCase(), ask)),
    ...(given && { given }),
  };
  return bench.ask(id, [], AOI, more);
}

async function carriedOut(performed: Performed, bench: ActingBench) {
  const { id } = kept(await bench.letBe(await asked(performed, bench)));
  const record = await bench.carryOn(id);
  assert.equal(record.state, 'settled');
  return { record, states: statesOf(record) };
}
