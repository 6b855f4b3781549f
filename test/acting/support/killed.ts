import assert from 'node:assert/strict';
import type { KEPT_STORES } from '../../inbox/kept-stores.ts';
import type { Given } from '../../support/inbound.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import type { Step } from './gated-ledger.ts';
import { openStage, type Stage } from './stage.ts';

/** In doubt, the card says what Azure shows: the call is on record there, or nothing has begun since. */
const SAYS = {
  done: /^Done/m,
  'in doubt, on record in Azure': /1 unknown.*Azure has this call on record/s,
  'in doubt, with nothing in Azure': /1 unknown.*Azure shows none that began since/s,
} as const;

/** Where a process is when it is killed, what Azure gets in all, and what the card says in the end. */
interface Place {
  readonly where: string;
  readonly at: Omit<Step, 'conversation'> | { readonly tenant: 'got' | 'replied' };
  readonly calls: 0 | 1;
  readonly says: keyof typeof SAYS;
}

const nextTo = (kind: string) => ({ kind, when: 'before' }) as const;
const past = (kind: string) => ({ kind, when: 'after' }) as const;

/** The steps of a call that is sent at most once, in their order. */
const PLACES: readonly Place[] = [
  { where: 'before the deed is kept', at: nextTo('requested'), calls: 1, says: 'done' },
  { where: 'once the deed is kept', at: past('requested'), calls: 1, says: 'done' },
  { where: 'before the call is committed', at: nextTo('calling'), calls: 1, says: 'done' },
  {
    where: 'once it is committed, before it leaves',
    at: past('calling'),
    calls: 0,
    says: 'in doubt, with nothing in Azure',
  },
  { where: 'while it is out', at: { tenant: 'got' }, calls: 1, says: 'in doubt, on record in Azure' },
  {
    where: 'once it has taken effect',
    at: { tenant: 'replied' },
    calls: 1,
    says: 'in doubt, on record in Azure',
  },
  {
    where: 'before its answer is on record',
    at: nextTo('answered'),
    calls: 1,
    says: 'in doubt, on record in Azure',
  },
  { where: 'once its answer is on record', at: past('answered'), calls: 1, says: 'done' },
  { where: 'before its end is on record', at: nextTo('observed'), calls: 1, says: 'done' },
  { where: 'once its end is on record', at: past('observed'), calls: 1, says: 'done' },
  { where: 'before the deed is settled', at: nextTo('settled'), calls: 1, says: 'done' },
  { where: 'once the deed is settled', at: past('settled'), calls: 1, says: 'done' },
  { where: 'before what it came to is on record', at: nextTo('verified'), calls: 1, says: 'done' },
  { where: 'once what it came to is on record', at: past('verified'), calls: 1, says: 'done' },
];

/** An action whose process is killed at each of its steps, over one store. */
export function endsInTheTruthOn({ name, start }: (typeof KEPT_STORES)[number]): void {
  describe(`an action on ${name} whose process is killed`, function () {
    this.timeout(240_000);
    let store: Awaited<ReturnType<typeof start>>;
    let stage: Stage;
    const pressed: { readonly pressing: Given; readonly status: Promise<number | null> }[] = [];
    const deeds = PLACES.map((place, index) => ({
      ...place,
      conversation: `a:${index + 1}`,
      machine: `vm-${String(index + 1).padStart(2, '0')}`,
    }));

    /** All stand at their places in one process: what kills it kills each there. */
    before(async () => {
      store = await start();
      const resources = deeds.map(({ machine }) => virtualMachine(machine));
      stage = await openStage(store.place, world({ resources }), { standbys: 2 });
      const killed = await stage.start();
      const there: Promise<void>[] = [];
      const release: (() => void)[] = [];
      for (const { conversation, machine, at } of deeds) {
        await stage.ask(killed, conversation, `assess-now ${machine}`);
        if ('tenant' in at) {
          const hold = stage.tenant.hold(`/${machine}/assessPatches`, at.tenant);
          there.push(hold.reached);
          release.push(hold.release);
        } else {
          await killed.hold({ conversation, ...at });
          there.push(killed.reached({ conversation, ...at }));
        }
      }
      for (const { conversation } of deeds) {
        // What is not acknowledged before the process dies the channel delivers again.
        const pressing = stage.pressOn(conversation, 'Carry it out');
        pressed.push({ pressing, status: killed.post(pressing) });
      }
      const missing = new Set(deeds.map(({ where }) => where));
      for (const [index, { where }] of deeds.entries()) void there[index]?.then(() => missing.delete(where));
      await stage
        .until(() => missing.size === 0)
        .catch(() => assert.fail(`it never stood ${[...missing].join(', ')}`));
      await stage.kill(killed);
      // What was out takes effect all the same.
      for (const each of release) each();
      const next = await stage.start();
      for (const { pressing, status } of pressed) if ((await status) === null) await next.post(pressing);
    });
    after(async () => {
      await stage.close();
      await store.stop();
    });

    for (const { where, conversation, machine, calls, says } of deeds)
      it(`${where} is sent ${calls === 0 ? 'never' : 'once'} and ends ${says}`, async () => {
        await stage.says(conversation, SAYS[says]);
        assert.equal(stage.tenant.count(`/${machine}/assessPatches`), calls);
      });
  });
}
