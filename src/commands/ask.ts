import { GUID } from '../config/guid.ts';
import type { Locale } from '../model/locale.ts';
import { startTime } from '../sandbox/world/start-time.ts';
import { readArguments } from './arguments.ts';
import type { Command, Surroundings } from './command.ts';
import { requireWritable } from './csv-file.ts';
import { type Asked, readBatch } from './read-batch.ts';
import { commandsToMeet, SCENARIOS_MET } from './scenarios-met.ts';
import { UsageError } from './usage-error.ts';
import { worldFile } from './world-file.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  locale: { type: 'string' },
  world: { type: 'string' },
  now: { type: 'string' },
  as: { type: 'string' },
  batch: { type: 'string' },
  'parse-only': { type: 'boolean' },
  live: { type: 'boolean' },
  csv: { type: 'string' },
} as const;

/**
 * `npm run ask`: answers questions in the terminal with the engine of the bot; one line of JSON or one text an answer. Exit
 * codes: 0 answered, 3 not understood, 4 Azure could not be read at all. Refuses before any question is answered.
 */
export const ask: Command = {
  usage: `npm run ask -- [--json] [--locale en|ja] [--world FILE|NAME] [--now ISO] [--as AADOBJECTID] [--parse-only] "question" …
npm run ask -- --batch FILE.ndjson --json      one {"id","question","locale"?} a line
npm run ask -- --live "question"               the environment's Azure, read-only
npm run ask -- --csv FILE "question"           every machine of the answer as a table`,
  explained: `--json             one line of JSON an answer instead of its text
--locale en|ja     the language of the answers; without it that of each question
--world FILE|NAME  the simulated tenant that is asked about: a world file, or one that comes with UpdateOps (demo, fabrikam)
--now ISO          the tenant's time instead of the world's own, with its offset: 2026-11-20T09:00:00Z
--as AADOBJECTID   who asks, by Entra object id; without it nobody in particular. What a policy (UPDATEOPS_POLICY) lets him do shows in plan.permit
--batch FILE       questions from a file, {"id","question","locale"?} a line, instead of the command line
--csv FILE         every machine of the answer, a row each, as comma-separated values for a spreadsheet (UTF-8; no cell becomes a formula), beside
                   what is printed: the whole fleet, where a card shows a page. FILE is replaced; without rows nothing is written
--parse-only       what was understood, without asking Azure
--live             the Azure that the environment configures instead of a simulated one

On a terminal the reading of a fleet says how far it has come, on standard error.

Ends with 0 when every question was answered (whatever was found), 2 when it cannot start, 3 when a question of the command
line was not understood, 4 when Azure could not be read at all, 1 on an error in UpdateOps itself.

One question for each scenario, in the worlds that come with UpdateOps:

${SCENARIOS_MET.flatMap(commandsToMeet).join('\n')}`,
  run,
};

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, true);
  refuseUnheeded(values, positionals);
  if (values.csv !== undefined) requireWritable(values.csv);
  const locale = readLocale(values.locale);
  const { batch } = values;
  const asked = {
    questions: batch === undefined ? fromArguments(positionals, locale) : readBatch(batch, locale),
    isBatch: batch !== undefined,
    actor: readActor(values.as),
    tenant: values.live ? null : { world: worldFile(values.world ?? 'demo'), now: readNow(values.now) },
    isParsedOnly: values['parse-only'] ?? false,
    isJson: values.json ?? false,
    csv: values.csv ?? null,
  };
  // What is loaded with this takes seconds: a slip of the hand is told at once.
  const { answerInTerminal } = await import('./answer-in-terminal.ts');
  return answerInTerminal(asked, surroundings);
}

function fromArguments(questions: readonly string[], locale: Locale | null): readonly Asked[] {
  if (questions.length === 0) throw new UsageError('no question given; write one in quotes');
  return questions.map((question, index) => ({ id: String(index + 1), question, locale }));
}

interface Heeded {
  readonly live?: boolean;
  readonly world?: string;
  readonly now?: string;
  readonly batch?: string;
  readonly csv?: string;
  readonly 'parse-only'?: boolean;
}

/** What would have no effect beside another argument is a mistake: the answer would not be the one that was asked for. */
function refuseUnheeded(
  { live, world, now, batch, csv, 'parse-only': isParsedOnly }: Heeded,
  questions: readonly string[],
): void {
  if (csv !== undefined && (batch !== undefined || questions.length > 1))
    throw new UsageError('--csv: one file takes the answer to one question; ask it alone');
  if (csv !== undefined && isParsedOnly)
    throw new UsageError('--csv: --parse-only answers nothing; leave one of them out');
  if (batch !== undefined && questions.length > 0)
    throw new UsageError('--batch: questions come from the file; write none beside it');
  if (live && world !== undefined) throw new UsageError('--world: --live reads Azure; leave one of them out');
  if (live && now !== undefined)
    throw new UsageError("--now: --live reads Azure at Azure's own time; leave one of them out");
}

function readLocale(text: string | undefined): Locale | null {
  if (text === undefined) return null;
  if (text === 'en' || text === 'ja') return text;
  throw new UsageError(`--locale: ${text} is not a language of the product; write en or ja`);
}

function readNow(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const now = startTime(text);
  if (typeof now === 'string') throw new UsageError(`--now: ${text} ${now}`);
  return now;
}

function readActor(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (GUID.test(text)) return text;
  throw new UsageError(
    `--as: ${text} is not an Entra object id; write it like 0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01`,
  );
}
