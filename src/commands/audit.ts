import { readStorePlace } from '../config/configuration.ts';
import { csvLine } from '../render/csv.ts';
import { type AuditRecord, auditRecords } from '../store/audit.ts';
import { type Anchor, checkAudit } from '../store/audit-check.ts';
import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/sql-session.ts';
import { readArguments } from './arguments.ts';
import type { Command, Surroundings } from './command.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = { csv: { type: 'boolean' }, anchor: { type: 'string' } } as const;

const BROKEN = 1;
const ANCHOR = /^(?<number>\d+):(?<hash>[0-9a-f]{64})$/;

/**
 * `npm run audit`: proves the chain of the records of actions in the store that the environment names, or writes them out. An embedded store
 * can only be read while the bot is stopped.
 */
export const audit: Command = {
  usage: `npm run audit -- verify [--anchor NUMBER:HASH]
npm run audit -- export [--csv]`,
  explained: `verify             goes through the chain and prints its last record as NUMBER:HASH; keep that elsewhere
--anchor           a NUMBER:HASH printed before: a tail that was cut off since is found by it
export             writes every record to standard output, a line of JSON each
--csv              as comma-separated values; no cell becomes a formula

The store is the one of DATABASE_URL or UPDATEOPS_DATA_DIR. Ends with 0 when the chain is whole, 1 when it is not, 2 when it cannot start.`,
  run,
};

async function run(args: readonly string[], { environment, print }: Surroundings): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, true);
  const [verb, ...rest] = positionals;
  if ((verb !== 'verify' && verb !== 'export') || rest.length > 0)
    throw new UsageError('audit: write verify or export');
  if (verb === 'verify' && values.csv) throw new UsageError('--csv: verify writes no records; leave it out');
  if (verb === 'export' && values.anchor !== undefined)
    throw new UsageError('--anchor: export proves nothing; write verify');
  const anchor = values.anchor === undefined ? null : anchorOf(values.anchor);
  const database = await openDatabase(readStorePlace(environment));
  try {
    return verb === 'verify'
      ? await verify(database, anchor, print)
      : await write(database, values.csv, print);
  } finally {
    await database.close();
  }
}

async function verify(
  database: Database,
  anchor: Anchor | null,
  print: (line: string) => void,
): Promise<number> {
  const check = await checkAudit(auditRecords(database), anchor);
  if (!check.isWhole) {
    print(`record ${check.fault.number}: ${WRONG[check.fault.fault]}`);
    return BROKEN;
  }
  const { count, last } = check;
  print(last === null ? 'no records' : `${count} records, whole; the last is ${last.number}:${last.hash}`);
  return 0;
}

const WRONG = {
  altered: 'altered: its hash is not over what it says',
  missing: 'a record before it is missing',
  reordered: 'it does not follow the record before it',
  cut: 'it is not there: the chain was cut off before it',
} as const;

const COLUMNS = [
  'number',
  'at',
  'kind',
  'deed',
  'actor',
  'detail',
  'previous',
  'hash',
] as const satisfies readonly (keyof AuditRecord)[];

async function write(
  database: Database,
  isCsv: boolean | undefined,
  print: (line: string) => void,
): Promise<number> {
  if (isCsv) print(COLUMNS.join(','));
  for await (const record of auditRecords(database))
    print(isCsv ? csvLine(COLUMNS.map((column) => record[column])) : JSON.stringify(record));
  return 0;
}

function anchorOf(text: string): Anchor {
  const { number, hash } = ANCHOR.exec(text)?.groups ?? {};
  if (number === undefined || hash === undefined)
    throw new UsageError(`--anchor: ${text} is no anchor; write NUMBER:HASH as verify printed it`);
  return { number: Number(number), hash };
}
