import assert from 'node:assert/strict';
import { fleetProgress } from '../../src/commands/fleet-progress.ts';
import { sandboxEngines } from '../../src/commands/sandbox-engines.ts';

const written = (isTTY: boolean) => {
  const texts: string[] = [];
  const terminal = { isTTY, write: (text: string) => texts.push(text) };
  return { texts, progress: fleetProgress(terminal) };
};

describe('the progress of a fleet in a terminal', function () {
  this.timeout(120_000);

  it('is one line that replaces itself and leaves nothing', () => {
    const { texts, progress } = written(true);
    progress.clear();
    progress.show(250);
    progress.show(500);
    progress.clear();
    progress.clear();
    assert.deepEqual(texts, ['\r\u001b[K250 machines read …', '\r\u001b[K500 machines read …', '\r\u001b[K']);
  });

  it('is not shown where no terminal is', () => {
    const { texts, progress } = written(false);
    progress.show(250);
    progress.clear();
    assert.deepEqual(texts, []);
  });

  it('counts every machine of the fleet that is asked about, and none where one is', async () => {
    const counts: number[] = [];
    const engineOf = sandboxEngines({
      world: 'demo',
      now: null,
      reportError: (error) => {
        throw error;
      },
      machinesRead: (count) => counts.push(count),
    });
    const ask = (text: string) => {
      const engine = engineOf();
      const asker = { actor: null, locale: 'en', timeZone: null, through: 'terminal' } as const;
      return engine.answer(engine.understand(text, {}), asker);
    };
    await ask('why is vm-01 not assessed?');
    assert.deepEqual(counts, []);
    const { coverage } = await ask('which machines are not assessed and why?');
    assert.ok(coverage && coverage.machines > 0);
    assert.equal(counts.at(-1), coverage.machines);
    assert.deepEqual(
      counts,
      counts.toSorted((one, other) => one - other),
    );
  });
});
