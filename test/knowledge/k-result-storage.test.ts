import assert from 'node:assert/strict';
import { checkLanguage } from '../../src/sandbox/graph/language-limits.ts';
import { queryShape } from '../../src/sandbox/graph/query-shape.ts';
import { RESOURCE_GRAPH_SCHEMA } from '../../src/sandbox/graph/schema.ts';
import { analyse } from '../../src/sandbox/kql/analyse.ts';
import type { Database } from '../../src/sandbox/kql/database.ts';
import { rememberedQuery } from '../../src/sandbox/kql/remembered-query.ts';
import { explained } from './support/explained.ts';

const RESOURCE_GRAPH: Database = {
  name: 'AzureResourceGraph',
  tables: new Map(
    [...RESOURCE_GRAPH_SCHEMA].map(([table, columns]) => [table, { columns, rows: () => [] }] as const),
  ),
};

/** The query in a command of either tool, and that of the explorer as it is. */
function queryOf({ language, code }: { readonly language: string; readonly code: string }): string {
  return language === 'kusto' ? code : (/"(.+)"/.exec(code)?.[1] ?? '');
}

describe('k-result-storage', () => {
  for (const machine of [null, 'vm-01', 'arc-01'])
    it(`gives queries that Resource Graph takes, for ${machine ?? 'nobody in particular'}`, async () => {
      const { knowledge } = await explained('k-result-storage', machine);
      const queries = knowledge?.commands.map(queryOf) ?? [];
      assert.equal(queries.length, 5);
      for (const query of queries) {
        assert.deepEqual(analyse(query, RESOURCE_GRAPH), [], query);
        checkLanguage(queryShape(rememberedQuery(query, RESOURCE_GRAPH).statements));
      }
    });
});
