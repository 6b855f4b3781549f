import { ConfigError } from '../config/config-error.ts';
import { WorldError } from '../sandbox/world/world-error.ts';
import { ASK_USAGE, ask } from './ask.ts';
import { UsageError } from './usage-error.ts';

const CANNOT_START = 2;

/** Runs a command line and resolves to the exit code; what keeps it from starting goes to standard error. */
export async function runCommand([command, ...args]: readonly string[]): Promise<number> {
  try {
    if (command === 'ask') return await ask(args, process.env, (line) => process.stdout.write(`${line}\n`));
    throw new UsageError(`${command ?? 'no command'}: write one of ask`);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${ASK_USAGE}\n`);
      return CANNOT_START;
    }
    if (error instanceof WorldError || error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      return CANNOT_START;
    }
    throw error;
  }
}
