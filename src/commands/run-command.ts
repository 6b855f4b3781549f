import { ConfigError } from '../config/config-error.ts';
import type { Environment } from '../config/configuration.ts';
import { WorldError } from '../sandbox/world/world-error.ts';
import { ASK_USAGE, ask } from './ask.ts';
import { SERVE_USAGE, serve } from './serve.ts';
import { SANDBOX_USAGE, serveSandbox } from './serve-sandbox.ts';
import { START_USAGE, start } from './start.ts';
import { UsageError } from './usage-error.ts';

const CANNOT_START = 2;

interface Command {
  readonly usage: string;
  run(args: readonly string[]): Promise<number>;
}

/** Runs a command line and resolves to the exit code; what keeps it from starting goes to standard error. */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  environment: Environment,
  print: (line: string) => void,
): Promise<number> {
  const commands: Readonly<Record<string, Command>> = {
    ask: { usage: ASK_USAGE, run: (rest) => ask(rest, environment, print) },
    start: { usage: START_USAGE, run: (rest) => start(rest, print) },
    serve: { usage: SERVE_USAGE, run: (rest) => serve(rest, environment) },
    sandbox: { usage: SANDBOX_USAGE, run: (rest) => serveSandbox(rest, print) },
  };
  const command = commands[name];
  if (!command) {
    return refuse(
      `${name || 'no command'} is not a command; write one of ${Object.keys(commands).join(', ')}`,
    );
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message}\n\n${command.usage}`);
    if (error instanceof WorldError || error instanceof ConfigError) return refuse(error.message);
    if (isPortTaken(error))
      return refuse(`the port is taken by another program (${error.message}); choose another`);
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
