import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** Something that happened to an action. */
export interface AuditEvent {
  readonly at: Date;
  readonly kind:
    | 'requested'
    | 'refused'
    | 'approved'
    | 'denied'
    /** Whoever asked let it go without the approvals, and said why. */
    | 'break-glass'
    /** Enough have approved, or one has denied. */
    | 'decided'
    | 'expired'
    | 'stopped'
    | 'calling'
    | 'answered'
    | 'observed'
    | 'in-doubt'
    /** It waits to be sent again, or was not sent. */
    | 'returned'
    | 'settled'
    /** A post in its conversation was begun. */
    | 'told'
    | 'verified';
  readonly deed: string | null;
  /** Who did it, by Entra object id; null: the bot. */
  readonly actor: string | null;
  /** JSON. */
  readonly detail: unknown;
}

/** A record of the chain: `hash` is over all of it and the hash of the one before. */
export interface AuditRecord {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly deed: string | null;
  readonly actor: string | null;
  /** JSON as it was hashed. */
  readonly detail: string;
  readonly previous: string;
  readonly hash: string;
}

/** What the first record names as the one before it. */
export const BEGINNING = '0'.repeat(64);

/** Any constant of our own: one process at a time writes the next record. */
const CHAIN_LOCK = 7_023_912;

const records = z.array(
  z.object({
    number: z.coerce.number().int(),
    at: z.date().transform((at) => at.toISOString()),
    kind: z.string(),
    deed: z.string().nullable(),
    actor: z.string().nullable(),
    detail: z.string(),
    previous: z.string(),
    hash: z.string(),
  }),
);

const lastRow = z.array(z.object({ number: z.coerce.number().int(), hash: z.string() }));

/** Writes a record behind the last, in the transaction of what it tells: either both are kept or neither is. */
export async function appendAudit(transaction: SqlSession, event: AuditEvent): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
  const [last] = lastRow.parse(
    await transaction.query('select number, hash from audit order by number desc limit 1'),
  );
  const record = {
    number: (last?.number ?? 0) + 1,
    at: event.at.toISOString(),
    kind: event.kind,
    deed: event.deed,
    actor: event.actor,
    detail: storableJson(event.detail),
    previous: last?.hash ?? BEGINNING,
  };
  await transaction.query(
    `insert into audit (number, at, kind, deed, actor, detail, previous, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      record.number,
      record.at,
      record.kind,
      record.deed,
      record.actor,
      record.detail,
      record.previous,
      hashOf(record),
    ],
  );
}

const PAGE = 1_000;

/** Every record, in order, page by page. */
export async function* auditRecords(session: SqlSession): AsyncGenerator<AuditRecord> {
  let after = 0;
  while (true) {
    const page = records.parse(
      await session.query(
        `select number, at, kind, deed, actor, detail, previous, hash from audit
         where number > $1 order by number limit ${PAGE}`,
        [after],
      ),
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

/** What a record's hash has to be. */
export function hashOf({
  number,
  at,
  kind,
  deed,
  actor,
  detail,
  previous,
}: Omit<AuditRecord, 'hash'>): string {
  const told = JSON.stringify([number, at, kind, deed, actor, detail, previous]);
  return createHash('sha256').update(told).digest('hex');
}
