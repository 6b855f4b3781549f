import assert from 'node:assert/strict';
import type { StorePlace } from '../../../src/store/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import type { Migration } from '../../../src/store/migration.ts';
import { MIGRATIONS } from '../../../src/store/migrations/all.ts';
import { openPostgresql } from '../../../src/store/postgresql-database.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import type { StoreBackend } from '../../support/store-backends.ts';
import type { OpenedStore } from './opened-store.ts';

export function schemaTests(name: StoreBackend['name'], opened: () => OpenedStore): void {
  describe('when its schema is changed', () => {
    let database: Database;
    let place: StorePlace;
    beforeEach(() => {
      ({ database, place } = opened());
    });
    const step = (number: number, ...statements: string[]): Migration => ({
      number,
      name: `${number}`,
      statements,
    });
    const next = MIGRATIONS.length + 1;
    const appliedOf = async () =>
      (await database.query('select number from migration where number >= $1 order by number', [next]))
        .length;
    const isMade = async (table: string) =>
      (await database.query(`select from pg_class where relname = $1`, [table])).length === 1;
    afterEach(async () => {
      await database.query('delete from migration where number >= $1', [next]);
      await database.query('drop table if exists step_one, step_two, step_three');
    });

    it('applies each step once', async () => {
      const steps = [...MIGRATIONS, step(next, 'create table step_one (id integer)')];
      await Promise.all([migrate(database, steps), migrate(database, steps)]);
      await migrate(database, steps);
      assert.equal(await appliedOf(), 1);
    });

    it('keeps the steps before one that fails, nothing of that one, and goes on from there', async () => {
      const first = step(next, 'create table step_one (id integer)');
      const broken = step(next + 1, 'create table step_two (id integer)', 'create nonsense');
      const mended = step(next + 1, 'create table step_two (id integer)');
      await assert.rejects(migrate(database, [...MIGRATIONS, first, broken]));
      assert.equal(await appliedOf(), 1);
      assert.deepEqual([await isMade('step_one'), await isMade('step_two')], [true, false]);
      await migrate(database, [...MIGRATIONS, first, mended]);
      assert.deepEqual([await isMade('step_one'), await isMade('step_two')], [true, true]);
    });

    // Only a server keeps a caller waiting.
    if (name === 'PostgreSQL')
      it('lets a step take longer than a statement of a turn may', async () => {
        assert.ok('databaseUrl' in place);
        const impatient = openPostgresql(place.databaseUrl, 50);
        try {
          await assert.rejects(impatient.query('select pg_sleep(0.2)'), /timeout/);
          await migrate(impatient, [...MIGRATIONS, step(next, 'select pg_sleep(0.2)')]);
          assert.equal(await appliedOf(), 1);
        } finally {
          await impatient.close();
        }
      });
  });
}
