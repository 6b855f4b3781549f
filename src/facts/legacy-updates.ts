import { type Citation, cite, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { type UpdateRow, updateRows } from './update-rows.ts';

/** One update in one state, as the retired Update Management saw it on a machine, by its title. */
export interface LegacyUpdateRow extends Quoted<string> {
  readonly updateId: string;
  /** Digits only. */
  readonly kb: string | null;
  /** Needed, NotNeeded, Installed. */
  readonly state: Quoted<string>;
  /** The scan that first saw it in that state, of those whose rows are kept. */
  readonly firstSeenAt: Instant | null;
  /** The latest scan that saw it in that state. */
  readonly lastSeenAt: Instant | null;
  readonly classification: string | null;
  readonly product: string | null;
  readonly publishedAt: Quoted<Instant | null>;
  /** Null where the row does not say. */
  readonly isApproved: Quoted<boolean | null>;
  /** `WSUS`, `Microsoft Update`. */
  readonly approvalSource: Quoted<string | null>;
}

/** What the table `Update` holds of a machine. */
export interface LegacyUpdates {
  /** The newest first. None: nothing is known, which is not the same as nothing missing. */
  readonly rows: readonly LegacyUpdateRow[];
  readonly looked: Evidence;
}

/**
 * What the scans of the retired Update Management said of each update on a machine, from the table `Update`: for each state of an update its latest row. One query
 * a workspace for each 250 machines. No rows, and no workspace in scope, say nothing of the machine.
 */
export const legacyUpdates: Fact<LegacyUpdates> = machineFact({
  id: 'legacy-updates',
  title: { en: 'updates in Update Management', ja: '旧 Update Management の更新プログラムの記録' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const rowsOf = await updateRows(legacyUpdates, 'Update', machines, gather);
    return eachMachine<LegacyUpdates>(machines, (machine) => {
      const reading = rowsOf(machine);
      if (!reading.isKnown) return reading;
      const rows = reading.value.rows
        .map(({ row, citation }) => legacyUpdate(row, citation))
        .toSorted((a, b) => Date.parse(b.lastSeenAt ?? '') - Date.parse(a.lastSeenAt ?? ''));
      const [newest] = rows;
      const looked = newest?.state.evidence ?? cite(reading.value.looked, 'UpdateState', null);
      return known({ rows, looked }, reading.missing);
    });
  },
});

function legacyUpdate(row: UpdateRow, common: Citation): LegacyUpdateRow {
  const title = row.Title || row.KBID || row.UpdateID || '';
  const citation: Citation = {
    ...common,
    record: `${common.record}, ${title}`,
    since: row.TimeGenerated,
  };
  return {
    ...quote(citation, 'Title', title),
    updateId: row.UpdateID ?? '',
    kb: row.KBID?.replace(/^kb/i, '') || null,
    state: quote(citation, 'UpdateState', row.State ?? ''),
    firstSeenAt: row.FirstGenerated,
    lastSeenAt: row.TimeGenerated,
    classification: row.Classification || null,
    product: row.Product || null,
    publishedAt: quote(citation, 'PublishedDate', row.PublishedDate),
    isApproved: quote(citation, 'Approved', truthOf(row.Approved)),
    approvalSource: quote(citation, 'ApprovalSource', row.ApprovalSource || null),
  };
}

function truthOf(text: string | null): boolean | null {
  const lower = text?.toLowerCase();
  if (lower === 'true' || lower === '1') return true;
  return lower === 'false' || lower === '0' ? false : null;
}
