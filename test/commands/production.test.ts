import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of the product as `npm ci --omit=dev` leaves it: beside its sources the packages that production installs. */
function productionCopy(): string {
  const home = mkdtempSync(join(tmpdir(), 'updateops-production-'));
  for (const part of ['src', 'cards', 'package.json'])
    cpSync(join(ROOT, part), join(home, part), { recursive: true });
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    // Whatever is nested lies within the package that needs it.
    if (dev === true || path.split('node_modules/').length !== 2) continue;
    mkdirSync(dirname(join(home, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(home, path));
  }
  return home;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? String(address?.port) : '';
}

describe('the product as production installs it', () => {
  const home = productionCopy();
  after(() => rmSync(home, { recursive: true }));
  const main = join(home, 'src/main.ts');

  const refused: readonly (readonly string[])[] = [
    ['start', '--no-playground'],
    ['sandbox'],
    ['ask', 'help'],
    ['ask', '--world', 'demo', 'help'],
  ];
  for (const args of refused)
    it(`refuses ${args.join(' ')} by the packages that are missing`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
        encoding: 'utf8',
        env: {},
      });
      assert.match(stderr, /needs @kusto\/language-service-next.*npm install without --omit=dev/);
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.deepEqual([status, stdout], [2, '']);
    });

  it('asks the Azure that the environment configures', () => {
    const { status, stderr } = spawnSync(process.execPath, [main, 'ask', '--live', '--json', 'help'], {
      encoding: 'utf8',
      env: {},
    });
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('serves, with a policy and an identity that acts under it', async () => {
    const port = await freePort();
    const policy = join(home, 'policy.yaml');
    writeFileSync(policy, 'rules: [{ allow: [assess-now, setting], who: ["*"] }]');
    const child = spawn(process.execPath, [main, 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01',
        MicrosoftAppPassword: 'secret',
        MicrosoftAppTenantId: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02',
        UPDATEOPS_DATA_DIR: join(home, 'data'),
        UPDATEOPS_POLICY: policy,
        UPDATEOPS_ACTING_CLIENT_ID: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03',
        PORT: port,
      },
    });
    try {
      for await (const line of createInterface({ input: child.stdout })) {
        const { url } = JSON.parse(line) as { readonly url?: string };
        if (url === undefined) continue;
        assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
        return;
      }
      assert.fail('it ended without listening');
    } finally {
      child.kill('SIGKILL');
    }
  });
});
