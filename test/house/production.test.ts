import assert from 'node:assert/strict';
import { textOfFile } from './support/project-files.ts';
import { reachOf } from './support/reach.ts';

const { dependencies } = JSON.parse(textOfFile('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The bot in production, whatever it loads later. */
const SERVE = reachOf(['src/commands/serve.ts'], () => true);
/** What every command line loads before it knows which command is meant; `ask --live` runs in production too. */
const EVERY_COMMAND = reachOf(
  ['src/commands/run-command.ts', 'src/commands/ask.ts'],
  ({ isDeferred }) => !isDeferred,
);

/** A dependency that is not loaded, and why it is one. */
const NOT_LOADED: Readonly<Record<string, string>> = {
  'adaptive-expressions': 'adaptivecards-templating asks for it beside itself',
  '@azure/core-auth': 'its types are those of every Azure client',
};

describe('production', () => {
  const packages = [...SERVE.packages, ...EVERY_COMMAND.packages].filter((name) => !name.startsWith('node:'));

  it('loads no package that is not among the dependencies', () => {
    assert.deepEqual(
      packages.filter((name) => !(name in dependencies)),
      [],
    );
  });

  it('has no dependency that it does not load', () => {
    assert.deepEqual(
      Object.keys(dependencies).filter((name) => !packages.includes(name) && !(name in NOT_LOADED)),
      [],
    );
  });

  it('loads nothing of the simulated tenant to serve', () => {
    assert.deepEqual(
      [...SERVE.files].filter((path) => path.startsWith('src/sandbox/')),
      [],
    );
  });

  it('is followed through the whole product', () => {
    for (const path of ['src/teams/server.ts', 'src/catalogue/catalogue.ts', 'src/azure/read/live-azure.ts'])
      assert.ok(SERVE.files.has(path), path);
  });
});
