import type { WorldProblem } from './world-problem.ts';

/** Refuses a world file. `code` is `CFG_WORLD`; `problems` holds every problem found, and the message lists them all. */
export class WorldError extends Error {
  readonly code = 'CFG_WORLD';
  readonly problems: readonly WorldProblem[];

  constructor(source: string, problems: readonly WorldProblem[]) {
    const lines = problems.map(({ path, says }) => (path === '' ? `- ${says}` : `- ${path}: ${says}`));
    super(
      `${source} is not a world the sandbox can run (${problems.length} problem${problems.length === 1 ? '' : 's'}; the format is described in docs/world.md):\n${lines.join('\n')}`,
    );
    this.name = 'WorldError';
    this.problems = problems;
  }
}
