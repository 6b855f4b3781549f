import type { Environment } from '../config/configuration.ts';

/** What a command is given of the process it runs in. */
export interface Surroundings {
  readonly environment: Environment;
  print(line: string): void;
}

/** A command line of the product. */
export interface Command {
  /** How it is written, a form a line. */
  readonly usage: string;
  /** What `--help` says beside that: every option, every exit code. */
  readonly explained: string;
  /** Resolves to the exit code. Throws UsageError, WorldError, ConfigError or StoreError where it cannot start. */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}
