import assert from 'node:assert/strict';
import { NOT_DONE } from '../../src/model/not-done.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { askWorld } from '../support/ask-world.ts';
import { world } from '../support/world/world.ts';
import { TENANT } from './support/explained.ts';
import { assertKnown } from './support/known-commands.ts';

const WORLD = world(TENANT);
/** Of these no command is given: nobody deletes by a line that he copied, and updates are removed inside the machine. */
const WITHOUT_COMMAND = ['machine-delete', 'update-uninstall'];
/** Azure has no such switch for an Arc-enabled server, or knows none by command. */
const NOT_OF_ARC = ['machine-stop', 'machine-restart', 'hotpatch-on', 'hotpatch-off', 'patch-mode-other'];

for (const id of NOT_DONE)
  describe(`what is not done: ${id}`, () => {
    const answered = (machine: string | null, locale: 'en' | 'ja') =>
      askWorld(WORLD, 'x', null, (question) => ({
        ...question,
        locale,
        notDone: id,
        entities: { ...NO_ENTITIES, machines: machine === null ? [] : [machine], schedule: 'mc-x' },
      }));

    it('is said in both languages, and that nothing was changed; nothing is planned', async () => {
      for (const [locale, nothing] of [
        ['en', /nothing was changed/],
        ['ja', /何も変更していません/],
      ] as const) {
        const { answer, rendered } = await answered('vm-01', locale);
        assert.match(rendered.text, nothing);
        assert.equal(answer.plan, null);
        assert.ok(JSON.stringify(rendered.card).length < 28_000);
      }
    });

    it('is told how it is done by hand, for a machine and in general', async () => {
      for (const machine of ['vm-01', 'lx-01', 'arc-01', 'vm-99', null]) {
        const { answer } = await answered(machine, 'en');
        const { says = [], commands = [] } = answer.knowledge ?? {};
        assert.ok(says.some(({ en }) => /Portal: |By hand/.test(en)));
        const isNone =
          WITHOUT_COMMAND.includes(id) ||
          (machine === 'arc-01' && NOT_OF_ARC.includes(id)) ||
          (machine === 'lx-01' && id.startsWith('hotpatch'));
        assert.equal(commands.length === 0, isNone, `${machine}`);
        for (const { code } of commands) code.split('\n').forEach(assertKnown);
        if (machine === 'vm-01') for (const { code } of commands) assert.doesNotMatch(code, /<machine>/);
      }
    });
  });
