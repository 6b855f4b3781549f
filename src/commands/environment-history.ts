import { type Environment, readStorePlace } from '../config/configuration.ts';
import type { History } from '../model/history.ts';
import { HistoryUnread } from '../model/history-unread.ts';
import { storedHistory } from '../store/history.ts';
import { openForReading } from '../store/open-for-reading.ts';
import type { Database, SqlSession } from '../store/sql-session.ts';
import { StoreError } from '../store/store-error.ts';

export interface EnvironmentHistory {
  /** Absent: the environment names no store. */
  readonly history: History | undefined;
  close(): Promise<void>;
}

/**
 * What the store remembers that the environment names, if it does: opened when it is first asked, and for reading alone. Where it cannot
 * be, what is asked of it rejects with a HistoryUnread. Throws ConfigError where the setting is no store.
 */
export function environmentHistory(environment: Environment): EnvironmentHistory {
  const { DATABASE_URL: url, UPDATEOPS_DATA_DIR: directory } = environment;
  if (!url && !directory) return { history: undefined, close: () => Promise.resolve() };
  const place = readStorePlace(environment);
  let opening: Promise<Database> | null = null;
  const session: SqlSession = {
    query: async (sql, parameters) => {
      opening ??= openForReading(place).catch((error: unknown) => {
        throw error instanceof StoreError ? unread(error) : error;
      });
      return (await opening).query(sql, parameters);
    },
  };
  return {
    history: storedHistory(session),
    close: async () => {
      const database = await opening?.catch(() => null);
      await database?.close();
    },
  };
}

function unread({ message }: StoreError): HistoryUnread {
  return new HistoryUnread({
    en: `The store must be readable: ${message}. While the bot runs with an embedded store, ask the bot itself.`,
    ja: `データ ストアを読み取れる必要があります: ${message}。埋め込みストアで稼働中のボットがある場合は、ボットに質問してください。`,
  });
}
