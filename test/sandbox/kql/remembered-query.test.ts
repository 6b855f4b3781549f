import assert from 'node:assert/strict';
import type { Database } from '../../../src/sandbox/kql/database.ts';
import { evaluate } from '../../../src/sandbox/kql/evaluate.ts';
import { KqlSemanticError } from '../../../src/sandbox/kql/failure.ts';
import { rememberedQuery } from '../../../src/sandbox/kql/remembered-query.ts';
import type { KustoType } from '../../../src/sandbox/kql/value.ts';
import { jsonRows, tableOf, testNow } from './check-queries.ts';

function databaseOf(type: KustoType, values: readonly unknown[], changes: Partial<Database> = {}): Database {
  const table = tableOf(
    { a: type },
    values.map((value) => [value]),
  );
  return { name: 'test', tables: new Map([['T', table]]), ...changes };
}

describe('rememberedQuery', () => {
  const query = 'T | extend b = a + 1';

  it('parses a text once for databases of the same schema', () => {
    const first = rememberedQuery(query, databaseOf('long', [1]));
    assert.equal(rememberedQuery(query, databaseOf('long', [2])).statements, first.statements);
  });

  it('parses once for strings that something is compared with', () => {
    const first = rememberedQuery('T | where a in~ ("vm-01", "vm-02")', databaseOf('string', []));
    const second = rememberedQuery("T | where a in~ ('vm-03', 'vm-04')", databaseOf('string', []));
    assert.equal(second.statements, first.statements);
    assert.deepEqual([...second.values.values()], ['vm-03', 'vm-04']);
  });

  const others: readonly (readonly [what: string, query: string, database: Database])[] = [
    ['another text', `${query} `, databaseOf('long', [])],
    ['another type of a column', query, databaseOf('real', [])],
    ['another database', query, databaseOf('long', [], { name: 'other' })],
    ['names without case', query, databaseOf('long', [], { areTableNamesCaseInsensitive: true })],
    ['a default table', query, databaseOf('long', [], { defaultTable: 'T' })],
    ['no table', query, databaseOf('long', [], { tables: new Map() })],
  ];
  for (const [what, text, database] of others)
    it(`parses again for ${what}`, () => {
      const first = rememberedQuery(query, databaseOf('long', []));
      assert.notEqual(rememberedQuery(text, database).statements, first.statements);
    });
});

describe('a query that is evaluated again', () => {
  it('sees the rows of each time', () => {
    const query = 'let T2 = materialize(T); T2 | summarize s = sum(a), n = toscalar(T2 | count)';
    assert.deepEqual(jsonRows(evaluate(query, databaseOf('long', [1, 2]), testNow)), [[3, 2]]);
    assert.deepEqual(jsonRows(evaluate(query, databaseOf('long', [5]), testNow)), [[5, 1]]);
  });

  it('sees the time of each time', () => {
    const query = 'let since = ago(1h); print since';
    const later = new Date(testNow.getTime() + 60_000);
    assert.deepEqual(jsonRows(evaluate(query, databaseOf('long', []), testNow)), [['2026-11-20T08:00:00Z']]);
    assert.deepEqual(jsonRows(evaluate(query, databaseOf('long', []), later)), [['2026-11-20T08:01:00Z']]);
  });

  it('sees the columns of each time', () => {
    const query = 'T | project a';
    assert.deepEqual(jsonRows(evaluate(query, databaseOf('string', ['1']), testNow)), [['1']]);
    assert.deepEqual(jsonRows(evaluate(query, databaseOf('long', [1]), testNow)), [[1]]);
    const without = { name: 'test', tables: new Map([['T', tableOf({ b: 'long' }, [])]]) };
    assert.throws(() => evaluate(query, without, testNow), KqlSemanticError);
  });
});
