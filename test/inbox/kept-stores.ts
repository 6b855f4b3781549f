import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StorePlace } from '../../src/store/database.ts';
import { startPostgresql } from '../support/postgresql-server.ts';

/** Stores that outlive the process that opened them. */
export const KEPT_STORES: readonly {
  readonly name: string;
  start(): Promise<{ readonly place: StorePlace; stop(): Promise<void> }>;
}[] = [
  {
    name: 'PGlite',
    start: async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'updateops-kill-'));
      return { place: { dataDir }, stop: () => rm(dataDir, { recursive: true }) };
    },
  },
  {
    name: 'PostgreSQL',
    start: async () => {
      const { url, stop } = await startPostgresql();
      return { place: { databaseUrl: url }, stop };
    },
  },
];
