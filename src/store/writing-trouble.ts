import type { SqlSession } from './sql-session.ts';
import { type StoreTrouble, storeTrouble } from './store-trouble.ts';

/**
 * What keeps a row from being written now; null: nothing. Reading would go on working on a full disk and on a standby. The
 * row is one that every database of the product has, and keeps its contents. `ahead` is tried first.
 */
export async function writingTrouble(
  session: SqlSession,
  ahead: () => Promise<void> = () => Promise.resolve(),
): Promise<StoreTrouble | null> {
  try {
    await ahead();
    await session.query('update migration set name = name where number = 1');
    return null;
  } catch (error) {
    return storeTrouble(error);
  }
}
