import { type AuditRecord, BEGINNING, hashOf } from './audit.ts';

/** What is wrong with a chain of records, at the first that does not fit. */
export interface AuditFault {
  readonly number: number;
  readonly fault: 'altered' | 'missing' | 'reordered' | 'cut';
}

/** A record that was known to be in the chain: a tail cut behind it is found by it. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
}

/** The first fault of a chain, or how many records it has and the last of them as an anchor (null: it is empty). */
export type AuditCheck =
  | { readonly isWhole: true; readonly count: number; readonly last: Anchor | null }
  | { readonly isWhole: false; readonly fault: AuditFault };

/**
 * Goes through a chain: each record's hash has to be over it and over the one before. `anchor`: a record that has to be in it, from an
 * earlier check; without one a tail that was cut off leaves no trace.
 */
export async function checkAudit(
  records: AsyncIterable<AuditRecord>,
  anchor: Anchor | null = null,
): Promise<AuditCheck> {
  let previous = BEGINNING;
  let count = 0;
  let last: Anchor | null = null;
  let isAnchored = anchor === null;
  for await (const record of records) {
    const { number, hash } = record;
    count += 1;
    const fault = faultOf(record, count, previous);
    if (fault !== null) return { isWhole: false, fault: { number, fault } };
    if (number === anchor?.number) {
      if (hash !== anchor.hash) return { isWhole: false, fault: { number, fault: 'altered' } };
      isAnchored = true;
    }
    previous = hash;
    last = { number, hash };
  }
  if (!isAnchored && anchor !== null)
    return { isWhole: false, fault: { number: anchor.number, fault: 'cut' } };
  return { isWhole: true, count, last };
}

function faultOf(record: AuditRecord, expected: number, previous: string): AuditFault['fault'] | null {
  if (record.number > expected) return 'missing';
  if (record.number < expected) return 'reordered';
  if (record.hash !== hashOf(record)) return 'altered';
  // Each is whole in itself, so one of the two was put in another's place.
  return record.previous === previous ? null : 'reordered';
}
