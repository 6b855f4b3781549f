import type { LegacyUpdateRow, LegacyUpdates } from '../../../facts/legacy-updates.ts';

/** The rows of packages: only updates of Windows have a KB number. */
export function linuxRows({ rows }: LegacyUpdates): readonly LegacyUpdateRow[] {
  return rows.filter(({ kb }) => kb === null);
}

/** Whether Update Management listed it under Critical or Security Updates. */
export function isUrgentRow({ classification }: LegacyUpdateRow): boolean {
  return /^(?:critical|security)/i.test(classification ?? '');
}
