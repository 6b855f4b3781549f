import assert from 'node:assert/strict';
import { analyse } from '../../../src/sandbox/kql/analyse.ts';
import type { Database } from '../../../src/sandbox/kql/database.ts';
import { tableOf } from './check-queries.ts';

const database: Database = {
  name: 'test',
  tables: new Map([['Heartbeat', tableOf({ Computer: 'string', TimeGenerated: 'datetime' }, [])]]),
};

describe('analyse', () => {
  it('finds nothing in a good query', () => {
    assert.deepEqual(analyse('Heartbeat | where TimeGenerated > ago(1h) | distinct Computer', database), []);
  });

  it('finds nothing in good Kusto that is not evaluated', () => {
    assert.deepEqual(analyse('Heartbeat | make-series count() on TimeGenerated step 1h', database), []);
  });

  it('finds every unknown name, with its place', () => {
    assert.deepEqual(
      analyse('Heartbeat\n| where Coputer == "a"\n| extend x = frob(1)', database).map(
        ({ kind, line, column, token }) => ({ kind, line, column, token }),
      ),
      [
        { kind: 'semantic', line: 2, column: 8, token: 'Coputer' },
        { kind: 'semantic', line: 3, column: 13, token: 'frob' },
      ],
    );
  });

  it('speaks only of the syntax while that is wrong', () => {
    const diagnostics = analyse('Heartbeat | where (Coputer == 1', database);
    assert.deepEqual(
      diagnostics.map(({ kind, column, token }) => ({ kind, column, token })),
      [{ kind: 'syntax', column: 31, token: '<EOF>' }],
    );
  });

  for (const command of ['.show tables', '// mine\n .drop table Heartbeat', '.', '#connect cluster("x")'])
    it(`takes what is meant for a cluster for no query: ${JSON.stringify(command)}`, () => {
      const [first] = /[.#]/.exec(command) ?? [];
      assert.deepEqual(
        analyse(command, database).map(({ kind, token }) => ({ kind, token })),
        [{ kind: 'syntax', token: first }],
      );
    });

  it('does not need the rows', () => {
    const unreadable: Database = {
      name: 'test',
      tables: new Map([['T', { columns: [{ name: 'a', type: 'long' }], rows: () => assert.fail('read') }]]),
    };
    assert.deepEqual(analyse('T | where a > 1', unreadable), []);
  });
});
