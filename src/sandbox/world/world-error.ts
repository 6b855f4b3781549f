import { cutText } from '../../model/cut-text.ts';
import type { WorldProblem } from './world-problem.ts';

/** How many problems the message lists: a file of thousands has few kinds of them. */
const MOST_LISTED = 200;
/** How much of one it shows: a problem may quote a value of any length. */
const LONGEST_LINE = 1000;
/** What a terminal would obey: colours, cursors, its title. */
const CONTROLS = /\p{Cc}/gu;

/**
 * Refuses a world file. `code` is `CFG_WORLD`; `problems` holds every problem found, and the message lists them: the first 200, and
 * how many more there are.
 */
export class WorldError extends Error {
  readonly code = 'CFG_WORLD';
  readonly problems: readonly WorldProblem[];

  constructor(source: string, problems: readonly WorldProblem[]) {
    const lines = problems.slice(0, MOST_LISTED).map(lineOf);
    const more = problems.length - lines.length;
    if (more > 0) lines.push(`… and ${more} more`);
    super(
      `${source} is not a world the sandbox can run (${problems.length} problem${problems.length === 1 ? '' : 's'}; the format is described in docs/world.md):\n${lines.join('\n')}`,
    );
    this.name = 'WorldError';
    this.problems = problems;
  }
}

function lineOf({ path, says }: WorldProblem): string {
  const line = path === '' ? `- ${says}` : `- ${path}: ${says}`;
  return cutText(line.toWellFormed().replace(CONTROLS, '\ufffd'), LONGEST_LINE);
}
