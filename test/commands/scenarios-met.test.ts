import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsToMeet, SCENARIOS_MET } from '../../src/commands/scenarios-met.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { askWorld } from '../support/ask-world.ts';

const PAGES = join(import.meta.dirname, '../../docs/scenarios');

/** The lines of a page that say how its scenario is met: after what is asked, before all else. UPDATE_GOLDENS=1 writes them. */
const TRY_IT = /^Try it: .*\n.*$/m;

describe('a question that meets a scenario', function () {
  this.timeout(120_000);

  it('is there for each, in the order of the registry', () => {
    assert.deepEqual(
      SCENARIOS_MET.map(({ scenario }) => scenario),
      SCENARIOS.map(({ topic }) => topic.id),
    );
  });

  for (const met of SCENARIOS_MET) {
    const { scenario, world, question } = met;
    for (const locale of LOCALES)
      it(`finds something of ${scenario} in ${world}: ${question[locale]}`, async () => {
        const { answer } = await askWorld(worldOf(world), question[locale]);
        assert.deepEqual([answer.question.topic, answer.question.locale], [scenario, locale]);
        const [finding] = answer.findings;
        assert.deepEqual([finding?.scenario, finding?.verdict], [scenario, 'found']);
      });

    it(`stands on the page of ${scenario}, and can be typed as it does`, () => {
      const commands = commandsToMeet(met);
      for (const command of commands) assert.match(command, /^[^"$`\\!]*"[^"$`\\!]*"$/);
      const lines = `Try it: ${commands.map((command) => `\`${command}\``).join(' ·\n')}`;
      const path = join(PAGES, `${scenario}.md`);
      const page = readFileSync(path, 'utf8');
      if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, withTryIt(page, lines));
      assert.equal(TRY_IT.exec(readFileSync(path, 'utf8'))?.[0], lines, `UPDATE_GOLDENS=1 writes ${path}`);
    });
  }
});

function withTryIt(page: string, lines: string): string {
  if (TRY_IT.test(page)) return page.replace(TRY_IT, () => lines);
  return page.replace(/^(> .*\n)+/m, (asked) => `${asked}\n${lines}\n`);
}
