import { readFileSync } from 'node:fs';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.object({ serve: z.string() }) })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

/** What node is told when the bot is started: how much memory may be young. */
export const START_FLAGS: readonly string[] = scripts.serve
  .split(' ')
  .filter((word) => word.startsWith('--'));
