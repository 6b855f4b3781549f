import type { ErrorCode } from '../model/error-code.ts';

export interface SettingProblem {
  /** Name of the environment variable. */
  readonly setting: string;
  readonly code: Extract<ErrorCode, `CFG_${string}`>;
  /** What is wrong and what to write instead. */
  readonly says: string;
}

/** The environment cannot be used. `problems` holds every problem at once, and the message lists them all. */
export class ConfigError extends Error {
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ setting, code, says }) => `- ${setting} (${code}): ${says}`);
    super(`The configuration is incomplete; .env.example describes every setting:\n${lines.join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
