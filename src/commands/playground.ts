import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

const PACKAGE = '@microsoft/m365agentsplayground';
/** People, a team and chats with ids that stay the same from one start to the next. */
const CONFIG = fileURLToPath(new URL('./playground.yml', import.meta.url));

/**
 * The page knows a thread once its own post was answered, which takes some 20 ms. A card in a thread that it does not know, and any typing
 * sign in a thread, ends its only connection; it opens another, and what the bot sends meanwhile is lost on the page, whatever the
 * conversation (version 0.2.28: "Saga error: Invalid conversation id" in its console).
 */
export const THREADS_KNOWN_AFTER_IN_MS = 300;

export interface Playground {
  /** Where the browser finds it, as soon as it does. Rejects with UsageError where it does not start. */
  readonly listening: Promise<string>;
  close(): void;
}

/**
 * Starts the Microsoft 365 Agents Playground in front of the bot; it opens the browser by itself. Its licence allows
 * evaluation only, which is why it is a development dependency and absent in production.
 */
export function openPlayground(botEndpoint: string): Playground {
  const child = spawn(process.execPath, [programOf(PACKAGE), '--disable-telemetry'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      BOT_ENDPOINT: botEndpoint,
      DEFAULT_CHANNEL_ID: 'msteams',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: CONFIG,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(tmpdir(), 'updateops-playground.log'),
    },
  });
  const listening = listeningPort(child).then((port) => `http://localhost:${port}`);
  // Whoever awaits it is told; until then it is no error of nobody's.
  listening.catch(() => undefined);
  return { listening, close: () => child.kill() };
}

/** The Playground takes 56150, or any free port where that is taken, and says which. */
async function listeningPort(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(() => null);
  const said = (async () => {
    if (child.stdout === null) return null;
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /^Listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) return port;
    }
    return null;
  })();
  const port = await Promise.race([said, ended]);
  if (port === null) throw new UsageError('The Agents Playground did not start; use --no-playground');
  child.stdout?.resume();
  return port;
}

function programOf(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    return require.resolve(`${name}/cli.js`);
  } catch {
    throw new UsageError(
      `${name} is not installed; run npm install without --omit=dev, or start with --no-playground`,
    );
  }
}
