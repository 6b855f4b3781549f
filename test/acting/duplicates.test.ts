import assert from 'node:assert/strict';
import { KEN as KEN_IN_TEAMS } from '../support/inbound.ts';
import { KEPT_STORES } from '../inbox/kept-stores.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { openStage, type Stage } from './support/stage.ts';

for (const { name, start } of KEPT_STORES)
  describe(`an action on ${name}`, function () {
    this.timeout(60_000);
    let store: Awaited<ReturnType<typeof start>>;
    let stage: Stage;

    before(async () => {
      store = await start();
      stage = await openStage(store.place, world({ resources: [virtualMachine('vm-01')] }));
    });
    after(async () => {
      await stage.close();
      await store.stop();
    });

    it('is carried out once, however often its press is delivered', async () => {
      const bot = await stage.start();
      await stage.ask(bot, 'a:1', 'assess-now vm-01');
      const pressing = stage.pressOn('a:1', 'Carry it out');
      await Promise.all(Array.from({ length: 10 }, (_, n) => bot.post(n % 2 === 0 ? pressing : { ...pressing, id: `again-${n}` })));
      await stage.says('a:1', /^Done/m);
      assert.equal(stage.tenant.count('/vm-01/assessPatches'), 1);
    });
  });
void KEN_IN_TEAMS;
