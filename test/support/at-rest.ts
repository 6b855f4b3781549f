import type { Database } from '../../src/store/sql-session.ts';
import { eventually } from './eventually.ts';

/** Resolves once no turn is under way. */
export function atRest(database: Database): Promise<void> {
  return eventually(
    async () => (await database.query(`select from delivery where state = 'taken'`)).length === 0,
  );
}

/** Resolves once the rounds of the inbox that begin after now are over: the store is what they wait for. */
export async function roundOver(database: Database): Promise<void> {
  for (const _ of ['ripened', 'taken over', 'ended']) await database.query('select 1');
  await atRest(database);
}
