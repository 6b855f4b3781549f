import assert from 'node:assert/strict';
import { NO_ENTITIES } from '../../../src/model/question.ts';
import { askWorld } from '../../support/ask-world.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';

/** What is said of another patch mode for a machine that was created so. */
async function answered(enableAutomaticUpdates: boolean | null) {
  const windowsConfiguration = { enableAutomaticUpdates };
  const machine = virtualMachine('vm-01', { properties: { osProfile: { windowsConfiguration } } });
  const { answer } = await askWorld(world({ resources: [machine] }), 'x', null, (question) => ({
    ...question,
    notDone: 'patch-mode-other' as const,
    entities: { ...NO_ENTITIES, machines: ['vm-01'] },
  }));
  const { says = [], commands = [] } = answer.knowledge ?? {};
  const modes = ['Manual', 'AutomaticByOS'].filter((mode) =>
    commands.some(({ code }) => new RegExp(`patchMode=${mode}$`, 'm').test(code)),
  );
  return { modes, says };
}

describe('another patch mode, which the bot does not set', () => {
  for (const [created, modes, refused] of [
    [true, ['AutomaticByOS'], /^Manual updates: vm-01 was created with enableAutomaticUpdates true/],
    [false, ['Manual'], /^Windows automatic updates: vm-01 was created with enableAutomaticUpdates false/],
    [null, ['Manual', 'AutomaticByOS'], null],
  ] as const)
    it(`has no command that Azure refuses a machine created with enableAutomaticUpdates ${created}`, async () => {
      const told = await answered(created);
      assert.deepEqual(told.modes, modes);
      const refusals = told.says.filter(({ en }) => /Azure refuses/.test(en));
      assert.equal(refusals.length, refused === null ? 0 : 1);
      if (refused) assert.match(refusals[0]?.en ?? '', refused);
      assert.equal(
        told.says.some(({ ja }) => /同じ状態は、カスタマー マネージド スケジュール/.test(ja)),
        created === true,
      );
    });
});
