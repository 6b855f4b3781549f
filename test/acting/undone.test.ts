import assert from 'node:assert/strict';
import { carryingOut } from '../../src/acting/carrying-out.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Question } from '../../src/model/question.ts';
import { UNDO } from '../../src/model/undo.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import {
  type ActingBench,
  AOI,
  actingBench,
  KEN,
  kept,
  noticeOf,
  openPolicy,
  statesOf,
  tenantOf,
} from './support/acting-bench.ts';

const OFF = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } } },
};
const WORLD = { resources: [virtualMachine('vm-01', OFF), virtualMachine('vm-02', OFF)] };
const ENABLE = 'enable-periodic-assessment';
const CONFLICT = Promise.resolve({
  outcome: 'refused',
  status: 409,
  code: 'Conflict',
  message: 'busy',
  retryAfterInMs: null,
} as const);
const EVERYWHERE = { who: ['*'], scopes: [] } as const;

describe('undo', () => {
  const database = testDatabase(freshDatabase);

  it('puts the earlier values back, and is undone in turn', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, ENABLE, ['vm-01', 'vm-02']);
    assert.deepEqual(await modes(bench), ['AutomaticByPlatform', 'AutomaticByPlatform']);
    const shown = await undo(bench);
    assert.deepEqual(namesOf(shown), ['vm-01', 'vm-02']);
    assert.deepEqual(
      shown.plan?.targets[0]?.notes.map(({ en }) => en),
      ['assessmentMode: AutomaticByPlatform → ImageDefault'],
    );
    await carriedOut(bench, shown);
    assert.deepEqual(await modes(bench), ['ImageDefault', 'ImageDefault']);
    await carriedOut(bench, await undo(bench));
    assert.deepEqual(await modes(bench), ['AutomaticByPlatform', 'AutomaticByPlatform']);
  });

  it('is refused for a machine that somebody has changed since, with what it is now', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, ENABLE, ['vm-01', 'vm-02']);
    await change(bench, 'vm-01', 'ImageDefault');
    const shown = await undo(bench);
    assert.deepEqual(namesOf(shown), ['vm-02']);
    assert.deepEqual(
      shown.plan?.refusals.map(({ name, reason }) => [name, reason.en]),
      [
        [
          'vm-01',
          'Somebody has changed it since: it is now assessmentMode = ImageDefault; the action had left assessmentMode = AutomaticByPlatform.',
        ],
      ],
    );
  });

  it('is not done where that changed after it was shown', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, ENABLE, ['vm-01']);
    const shown = await undo(bench);
    await change(bench, 'vm-01', 'ImageDefault');
    assert.deepEqual(await bench.letBe(shown), { state: 'changed' });
  });

  it('is of the machines that are named alone', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, ENABLE, ['vm-01', 'vm-02']);
    for (const name of ['vm-02', '*-02', machineId('vm-02').toLowerCase()])
      assert.deepEqual(namesOf(await undo(bench, [name])), ['vm-02']);
    await carriedOut(bench, await undo(bench, ['vm-02']));
    assert.deepEqual(await modes(bench), ['AutomaticByPlatform', 'ImageDefault']);
  });

  it('is of the action that is named, and asks which of several', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, ENABLE, ['vm-01']);
    await done(bench, 'use-customer-managed-schedules', ['vm-01']);
    assert.equal((await undo(bench)).plan?.undoes?.action, 'use-customer-managed-schedules');
    const named = await undo(bench, ['vm-01'], { candidates: ['assess-now', ENABLE] });
    assert.equal(named.plan?.undoes?.action, ENABLE);
    const several = await undo(bench, ['vm-01']);
    assert.equal(several.intent, 'clarify');
    assert.deepEqual(
      several.choices.map(({ label }) => label.en),
      ['Use Customer Managed Schedules: vm-01 (0 min ago)', 'Turn on periodic assessment: vm-01 (0 min ago)'],
    );
    const [, picked] = several.choices;
    assert.ok(picked);
    const second = await bench.ask(UNDO, [], AOI, picked.question);
    assert.equal(second.plan?.undoes?.action, ENABLE);
  });

  it('is of the deed that was shown, whatever is let meanwhile', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, ENABLE, ['vm-01']);
    const shown = await undo(bench);
    await done(bench, ENABLE, ['vm-02']);
    assert.equal((await bench.letBe(shown))?.state, 'changed');
    const undoes = shown.plan?.undoes?.deed ?? '';
    const record = kept(await bench.letBe({ ...shown, question: { ...shown.question, undoes } }));
    assert.deepEqual(statesOf(await bench.carryOn(record.id)), ['done']);
    assert.deepEqual(await modes(bench), ['ImageDefault', 'AutomaticByPlatform']);
  });

  it('says of what cannot be undone what can be done instead', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, 'assess-now', ['vm-01']);
    const { plan } = await undo(bench);
    assert.deepEqual(plan?.targets, []);
    assert.deepEqual(
      plan.refusals.map(({ name, reason }) => [name, reason.en]),
      [
        ['', 'No action of this conversation that fits can be undone. These were asked for last:'],
        [
          'Assess a machine now: vm-01',
          'An assessment changes nothing on the machine: there is nothing to put back.',
        ],
      ],
    );
  });

  it('says plainly that nothing was done, here or where nothing is kept', async () => {
    const bench = actingBench(database(), world(WORLD));
    const ofReasons = ({ plan }: Answer) => plan?.refusals.map(({ reason }) => reason.en);
    const { question, asker } = await undo(bench);
    assert.deepEqual(ofReasons(await undo(bench)), [
      'Nothing was carried out in this conversation, so there is nothing to undo.',
    ]);
    assert.deepEqual(ofReasons(await bench.engine.answer(question, asker)), [
      'Nothing was carried out here, so there is nothing to undo.',
    ]);
  });

  it('puts back nothing of what was not done', async () => {
    const bench = actingBench(database(), world(WORLD));
    const { door } = bench.parts;
    const refusing = carryingOut({
      ...bench.parts,
      door: {
        ...door,
        send: (write, as) => (write.path.endsWith('vm-01') ? CONFLICT : door.send(write, as)),
      },
    });
    const { id } = kept(await bench.letBe(await bench.ask(ENABLE, ['vm-01', 'vm-02'])));
    await refusing.advance(id, noticeOf);
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['failed', 'done']);
    const shown = await undo(bench);
    assert.deepEqual(namesOf(shown), ['vm-02']);
    assert.match(shown.plan?.refusals[0]?.reason.en ?? '', /^It was not done here/);
  });

  it('puts back what is in doubt where Azure shows that it took effect', async () => {
    const losing = tenantOf(world(WORLD), () => true);
    const bench = actingBench(database(), world(WORLD), openPolicy(), losing);
    const { id } = kept(await bench.letBe(await bench.ask(ENABLE, ['vm-01'])));
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['in-doubt']);
    assert.deepEqual(namesOf(await undo(bench)), ['vm-01']);
  });

  it('is not offered of what was done in another conversation', async () => {
    const bench = actingBench(database(), world(WORLD));
    await done(bench, ENABLE, ['vm-01']);
    const [deed] = await bench.ledger.lately('chat', 1);
    const { question, asker } = await undo(bench);
    const elsewhere = { conversation: 'another', asker };
    assert.deepEqual(await bench.recalling.recall(elsewhere, question), { of: 'undo', deeds: [] });
    const pinned = { ...question, undoes: deed?.id ?? '' };
    assert.deepEqual(await bench.recalling.recall(elsewhere, pinned), { of: 'undo', deeds: [] });
  });

  it('takes the permission and the approvals of the action that it undoes', async () => {
    const rules = [
      { allow: ['setting'], ...EVERYWHERE, approvals: 1, approvers: [KEN] },
      { allow: ['*'], ...EVERYWHERE, approvals: 0, approvers: [] },
    ];
    const bench = actingBench(database(), world(WORLD), { rules, freezes: [] });
    const first = kept(await bench.letBe(await bench.ask(ENABLE, ['vm-01'])));
    await bench.decide('approve', first.id, KEN);
    await bench.carryOn(first.id);
    const record = kept(await bench.letBe(await undo(bench)));
    assert.equal(record.state, 'awaiting-approval');
    const frozen = actingBench(database(), world(WORLD), {
      ...openPolicy(),
      freezes: [{ from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z', reason: 'year end' }],
    });
    assert.equal((await undo(frozen)).plan?.permit.state, 'refused');
  });
});

function undo(
  bench: ActingBench,
  machines: readonly string[] = [],
  more: Partial<Question> = {},
): Promise<Answer> {
  return bench.ask(UNDO, machines, AOI, more);
}

async function done(bench: ActingBench, action: string, machines: readonly string[]): Promise<void> {
  await carriedOut(bench, await bench.ask(action, machines));
  // Two deeds of one moment have no order.
  bench.clock.advance(1_000);
}

async function carriedOut(bench: ActingBench, shown: Answer): Promise<void> {
  const { id } = kept(await bench.letBe(shown));
  assert.ok(statesOf(await bench.carryOn(id)).every((state) => state === 'done'));
  bench.clock.advance(1_000);
}

function namesOf({ plan }: Answer): readonly string[] {
  return plan?.targets.map(({ name }) => name) ?? [];
}

/** Somebody else's change. */
async function change({ parts }: ActingBench, name: string, assessmentMode: string): Promise<void> {
  const properties = { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode } } } };
  const sent = await parts.door.send({
    method: 'PATCH',
    path: machineId(name),
    apiVersion: '2024-11-01',
    body: { properties },
  });
  assert.equal(sent.outcome, 'accepted');
}

/** The assessment modes of both machines, as a plan to turn it on finds them: it is refused where it is on. */
async function modes(bench: ActingBench): Promise<readonly string[]> {
  const { plan } = await bench.ask(ENABLE, ['vm-01', 'vm-02']);
  const isOff = (name: string) => plan?.targets.some((target) => target.name === name) === true;
  return ['vm-01', 'vm-02'].map((name) => (isOff(name) ? 'ImageDefault' : 'AutomaticByPlatform'));
}
