import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/sql-session.ts';

/**
 * One database for the tests of a `describe`, empty before each of them: creating one takes seconds, emptying it
 * milliseconds.
 */
export function testDatabase(): () => Database {
  let database: Database | null = null;
  before(async () => {
    database = await openDatabase({ dataDir: null });
  });
  beforeEach(async () => {
    await database?.query(
      'truncate digest, conversation, delivery, card, conversation_reference, deed_call, deed_approval, deed, audit',
    );
  });
  after(() => database?.close());
  return () => database ?? assertOpen();
}

function assertOpen(): never {
  throw new Error('the test database is open only while tests run');
}
