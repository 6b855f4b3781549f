import { ConfigError } from '../config/config-error.ts';
import { WorldError } from '../sandbox/world/world-error.ts';
import { StoreError } from '../store/store-error.ts';
import type { Command, Surroundings } from './command.ts';
import { UsageError } from './usage-error.ts';

const CANNOT_START = 2;

/** Loaded when asked for: the bot in production loads nothing of the sandbox but the error of its world files. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./ask.ts')).ask,
  start: async () => (await import('./start.ts')).start,
  serve: async () => (await import('./serve.ts')).serve,
  sandbox: async () => (await import('./serve-sandbox.ts')).serveSandbox,
};

/** Runs a command line and resolves to the exit code; what keeps it from starting goes to standard error. */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const load = COMMANDS[name];
  if (!load) {
    return refuse(`${name || 'no command'}: not a command; write one of ${Object.keys(COMMANDS).join(', ')}`);
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    surroundings.print(command.usage);
    return 0;
  }
  try {
    return await command.run(args, surroundings);
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message}\n\n${command.usage}`);
    if (error instanceof WorldError || error instanceof ConfigError || error instanceof StoreError)
      return refuse(error.message);
    if (isPortTaken(error))
      return refuse(`${error.message}: the port is taken by another program; choose another`);
    throw error;
  }
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return CANNOT_START;
}

function isPortTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
