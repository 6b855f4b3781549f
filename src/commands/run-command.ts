import { ConfigError } from '../config/config-error.ts';
import { WorldError } from '../sandbox/world/world-error.ts';
import { StoreError } from '../store/store-error.ts';
import { bugLine } from './bug-line.ts';
import type { Command, Surroundings } from './command.ts';
import { requireSandboxPackages } from './sandbox-packages.ts';
import { systemTrouble } from './system-trouble.ts';
import { UsageError } from './usage-error.ts';

const BUG = 1;
const CANNOT_START = 2;

/** Loaded when asked for: the bot in production loads nothing of the sandbox but the error of its world files. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['ask', async () => (await import('./ask.ts')).ask],
  [
    'start',
    async () => {
      requireSandboxPackages();
      return (await import('./start.ts')).start;
    },
  ],
  ['audit', async () => (await import('./audit.ts')).audit],
  ['serve', async () => (await import('./serve.ts')).serve],
  [
    'sandbox',
    async () => {
      requireSandboxPackages();
      return (await import('./serve-sandbox.ts')).serveSandbox;
    },
  ],
]);

/**
 * Runs a command line and resolves to the exit code; what keeps it from starting goes to standard error. Whatever happens, that is
 * a sentence: an error that nobody foresaw is told on one line (exit code 1).
 */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const load = COMMANDS.get(name);
  if (!load) {
    const names = [...COMMANDS.keys()].join(', ');
    return refuse(`${name || 'no command'}: not a command; write one of ${names}`);
  }
  let usage = '';
  try {
    const command = await load();
    usage = `\n\n${command.usage}`;
    if (isHelpWanted(args)) {
      surroundings.print(`${command.usage}\n\n${command.explained}`);
      return 0;
    }
    return await command.run(args, surroundings);
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message}${usage}`);
    if (error instanceof WorldError || error instanceof ConfigError || error instanceof StoreError)
      return refuse(error.message);
    const trouble = systemTrouble(error);
    if (trouble !== null) return refuse(trouble);
    process.stderr.write(`${bugLine(error)}\n`);
    return BUG;
  }
}

/** What stands behind `--` is no option. */
function isHelpWanted(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return CANNOT_START;
}
