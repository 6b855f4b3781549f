import type { StorePlace } from '../../src/store/database.ts';
import { startPostgresql } from './postgresql-server.ts';

export interface StoreBackend {
  readonly name: 'PGlite' | 'PostgreSQL';
  start(): Promise<{ readonly place: StorePlace; stop(): Promise<void> }>;
}

/** What the store runs on, each empty when it starts. */
export const STORE_BACKENDS: readonly StoreBackend[] = [
  {
    name: 'PGlite',
    start: () => Promise.resolve({ place: { dataDir: null }, stop: () => Promise.resolve() }),
  },
  {
    name: 'PostgreSQL',
    start: async () => {
      const { url, stop } = await startPostgresql();
      return { place: { databaseUrl: url }, stop };
    },
  },
];
