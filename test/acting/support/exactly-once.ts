import assert from 'node:assert/strict';
import type { KEPT_STORES } from '../../inbox/kept-stores.ts';
import { KEN } from '../../support/inbound.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActingProcess } from './acting-processes.ts';
import { openStage, type Stage } from './stage.ts';

const MEI = { id: '29:mei', name: 'Mei Abe', aadObjectId: '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03' };

/** Azure as it may be, by the machine that is acted on. */
const FAULTS = {
  'vm-drop': { drop: true },
  'vm-lost': { drop: true, afterEffect: true },
  'vm-500': { status: 500, afterEffect: true },
  'vm-429': { status: 429, headers: { 'Retry-After': '20' } },
} as const;
const NAMES = Array.from({ length: 12 }, (_, index) => `vm-${index + 1}`);
const OFF = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } } },
};
const WORLD = world({
  resources: [
    ...[...NAMES, ...Object.keys(FAULTS)].map((name) => virtualMachine(name)),
    virtualMachine('vm-off', OFF),
  ],
  faults: Object.entries(FAULTS).map(([name, fault]) => ({
    api: 'arm',
    path: `${machineId(name)}/assessPatches`,
    times: 1,
    ...fault,
  })),
});

/** An action that is pressed twice, raced for, and whose processes stand still, over one store. */
export function sentAtMostOnceOn({ name: store, start }: (typeof KEPT_STORES)[number]): void {
  const replicas = store === 'PostgreSQL' ? 2 : 1;
  describe(`an action on ${store} before ${replicas === 1 ? 'one process' : 'two replicas'}`, function () {
    this.timeout(300_000);
    let kept: Awaited<ReturnType<typeof start>>;
    let stage: Stage;
    /** The same one where there is no other. */
    let one: ActingProcess;
    let other: ActingProcess;

    before(async () => {
      kept = await start();
      stage = await openStage(kept.place, WORLD, { standbys: replicas });
      one = await stage.start();
      other = replicas === 1 ? one : await stage.start();
    });
    after(async () => {
      await stage.close();
      await kept.stop();
    });

    const assessed = (machine: string) => stage.tenant.count(`/${machine}/assessPatches`);

    it('is carried out once, however often and wherever its press is delivered', async () => {
      await stage.ask(one, 'a:1', 'assess-now vm-1 vm-2');
      const pressing = stage.pressOn('a:1', 'Carry it out');
      await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          (n % 2 === 0 ? one : other).post(n < 5 ? pressing : { ...pressing, id: `again-${store}-${n}` }),
        ),
      );
      await stage.says('a:1', /^Done/m);
      assert.deepEqual([assessed('vm-1'), assessed('vm-2')], [1, 1]);
    });

    it('is sent once where two approve at once', async () => {
      await stage.ask(one, '19:2', 'install-updates vm-3');
      await one.post(stage.pressOn('19:2', 'Ask for approval'));
      await stage.says('19:2', /Waits for approval/);
      const approving = [KEN, MEI].map((from) => stage.pressOn('19:2', 'Approve', { from }));
      await Promise.all(approving.map((pressing, n) => (n === 0 ? one : other).post(pressing)));
      await stage.says('19:2', /^Done/m);
      assert.equal(stage.tenant.count('/vm-3/installPatches'), 1);
    });

    for (const [machine, says, calls] of [
      ['vm-drop', /1 unknown.*Azure shows none that began since/s, 1],
      ['vm-lost', /1 unknown.*Azure has this call on record/s, 1],
      ['vm-500', /1 unknown.*Azure has this call on record/s, 1],
      ['vm-429', /^Done/m, 2],
    ] as const)
      it(`ends in a card that tells the truth where Azure is as before ${machine}`, async () => {
        const conversation = `a:${machine}`;
        await stage.ask(one, conversation, `assess-now ${machine}`);
        await one.post(stage.pressOn(conversation, 'Carry it out'));
        await stage.says(conversation, says);
        assert.equal(assessed(machine), calls);
      });

    if (replicas === 2) {
      it('is carried out by whoever is left, and shown as it ended, where the process that let it stands still', async () => {
        const letting = { conversation: 'a:5', kind: 'requested', when: 'after' } as const;
        await stage.ask(one, 'a:5', 'enable-periodic-assessment vm-off');
        await one.hold(letting);
        const pressed = one.post(stage.pressOn('a:5', 'Carry it out'));
        await one.reached(letting);
        one.kill('SIGSTOP');
        await stage.says('a:5', /^Done/m, [one]);
        one.kill('SIGCONT');
        await one.order({ do: 'go-on', step: letting });
        await pressed;
        // The one that stood still shows what it has let, over what the other has shown since.
        await stage.until(
          () => stage.connector.calls.filter(({ conversation }) => conversation === 'a:5').length >= 5,
        );
        await stage.says('a:5', /^Done/m);
        assert.equal(stage.tenant.count('/virtualMachines/vm-off'), 1);
      });

      for (const [where, kind, when, machine, calls, says] of [
        [
          'between its claim and the call',
          'calling',
          'after',
          'vm-6',
          0,
          /1 unknown.*Azure shows none that began since/s,
        ],
        [
          'between the call and its record',
          'answered',
          'before',
          'vm-7',
          1,
          /1 unknown.*Azure has this call on record/s,
        ],
      ] as const)
        it(`is sent at most once where its process stands still ${where}`, async () => {
          const step = { conversation: `a:${machine}`, kind, when } as const;
          await stage.ask(one, step.conversation, `assess-now ${machine}`);
          await one.hold(step);
          await other.hold(step);
          await one.post(stage.pressOn(step.conversation, 'Carry it out'));
          let standing: ActingProcess | null = null;
          for (const each of [one, other])
            void each.reached(step).then(() => {
              standing = each;
            });
          await stage.until(() => standing !== null);
          const stopped: ActingProcess = standing ?? one;
          stopped.kill('SIGSTOP');
          await stage.says(step.conversation, says, [stopped]);
          stopped.kill('SIGCONT');
          await stopped.order({ do: 'go-on', step });
          await stage.pass(60_000);
          assert.equal(assessed(machine), calls);
          assert.match(stage.card(step.conversation)?.text ?? '', says);
        });
    }

    it('is expired, and says so, where nobody approved while no process was there', async () => {
      await stage.ask(one, 'a:4', 'install-updates vm-5');
      await one.post(stage.pressOn('a:4', 'Ask for approval'));
      await stage.says('a:4', /Waits for approval/);
      for (const process of [...new Set([one, other])]) await stage.kill(process);
      await stage.pass(9 * 60 * 60_000);
      one = await stage.start();
      other = replicas === 1 ? one : await stage.start();
      await stage.says('a:4', /Nobody approved it in time/);
      assert.equal(stage.tenant.count('/vm-5/installPatches'), 0);
    });
  });
}
