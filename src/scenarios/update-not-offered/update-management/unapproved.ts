import type { LegacyUpdateRow, LegacyUpdates } from '../../../facts/legacy-updates.ts';
import { isKb } from '../../../judging/update-in-question.ts';

/** The updates that the machine needs and that its WSUS server had not approved when they were last recorded; of all where `kb` is null. */
export function unapprovedIn({ rows }: LegacyUpdates, kb: string | null): readonly LegacyUpdateRow[] {
  return rows.filter(
    (row) =>
      (kb === null || isKb(row, kb)) &&
      row.state.value.toLowerCase() === 'needed' &&
      row.isApproved.value === false &&
      isFromWsus(row) &&
      latestOf(rows, row) === row,
  );
}

/** Whether WSUS decides about the update. */
export function isFromWsus({ approvalSource }: LegacyUpdateRow): boolean {
  return approvalSource.value?.toLowerCase() === 'wsus';
}

/** The newest row of the same update: the rows stand newest first. */
export function latestOf(
  rows: readonly LegacyUpdateRow[],
  { updateId }: LegacyUpdateRow,
): LegacyUpdateRow | undefined {
  return rows.find((each) => each.updateId === updateId);
}
