import assert from 'node:assert/strict';
import { posix } from 'node:path';
import ts from 'typescript';
import { fill, QUERY_NAMES, type QueryName, queryText } from '../../src/azure/query.ts';
import { checkLanguage } from '../../src/sandbox/graph/language-limits.ts';
import { boundsItsRows, queryShape } from '../../src/sandbox/graph/query-shape.ts';
import { RESOURCE_GRAPH_SCHEMA } from '../../src/sandbox/graph/schema.ts';
import { analyse } from '../../src/sandbox/kql/analyse.ts';
import type { Database } from '../../src/sandbox/kql/database.ts';
import { rememberedQuery } from '../../src/sandbox/kql/remembered-query.ts';
import type { Column } from '../../src/sandbox/kql/value.ts';
import { LOG_ANALYTICS_SCHEMA } from '../../src/sandbox/logs/known-tables.ts';
import { assertNoBreach } from './support/breach.ts';
import { projectFiles } from './support/project-files.ts';
import { findInSyntax, syntaxOf } from './support/syntax.ts';

const RESOURCE_GRAPH = emptyDatabase('AzureResourceGraph', RESOURCE_GRAPH_SCHEMA);
const LOG_ANALYTICS = emptyDatabase('LogAnalytics', LOG_ANALYTICS_SCHEMA);

/** Where each query runs. A new query is a line here. */
const DATABASES: Readonly<Record<QueryName, Database>> = {
  machines: RESOURCE_GRAPH,
  'machine-names': RESOURCE_GRAPH,
  'subscription-names': RESOURCE_GRAPH,
  assessments: RESOURCE_GRAPH,
  installations: RESOURCE_GRAPH,
  'failed-updates': RESOURCE_GRAPH,
  'patch-extensions': RESOURCE_GRAPH,
  'legacy-data': LOG_ANALYTICS,
  'logged-computers': LOG_ANALYTICS,
  'configuration-assignments': RESOURCE_GRAPH,
  'maintenance-configurations': RESOURCE_GRAPH,
};
const GRAPH_QUERIES = QUERY_NAMES.filter((name) => DATABASES[name] === RESOURCE_GRAPH);

const VALUE_SETS: Readonly<Record<string, string | readonly string[]>> = {
  'one value': 'vm-01',
  'no value': [],
  'many values': ['vm-01', 'VM "02"', 'サーバー'],
};

function emptyDatabase(name: string, schema: ReadonlyMap<string, readonly Column[]>): Database {
  const tables = [...schema].map(([table, columns]) => [table, { columns, rows: () => [] }] as const);
  return { name, tables: new Map(tables) };
}

function parametersOf(name: QueryName): readonly string[] {
  return [...queryText(name).matchAll(/\{(\w+)\}/g)].flatMap(([, parameter]) => parameter ?? []);
}

function assertSound(query: string, database: Database): void {
  assert.deepEqual(
    analyse(query, database).map(({ line, column, message }) => `${line}:${column} ${message}`),
    [],
  );
}

describe('queries', () => {
  it('are all in QUERY_NAMES', () => {
    const files = projectFiles('src/azure/queries').map((path) => posix.basename(path));
    assert.deepEqual(files.sort(), QUERY_NAMES.map((name) => `${name}.kql`).sort());
  });

  it('are each filled somewhere in src', () => {
    const filled = new Set(
      projectFiles('src', /\.ts$/).flatMap((path) =>
        findInSyntax(syntaxOf(path), filledIn).map(({ found }) => found),
      ),
    );
    assertNoBreach(
      QUERY_NAMES.filter((name) => !filled.has(name)).map((name) => ({
        at: `src/azure/queries/${name}.kql`,
        rule: 'no file of src fills this query',
        fix: 'take it out, with its name in QUERY_NAMES',
      })),
    );
  });

  for (const name of QUERY_NAMES)
    describe(name, () => {
      it('passes the semantic analysis as it stands', () => {
        assertSound(queryText(name), DATABASES[name]);
      });

      for (const [kind, value] of Object.entries(VALUE_SETS))
        it(`passes it filled with ${kind}`, () => {
          const values = Object.fromEntries(parametersOf(name).map((parameter) => [parameter, value]));
          assertSound(fill(name, { ...values, selection: 'some' }), DATABASES[name]);
        });

      it('says in its first line what it returns', () => {
        assert.match(queryText(name), /^\/\/ \S/);
      });

      it('sorts its rows, so that the same tenant gives the same answer', () => {
        assert.match(queryText(name).split('\n').at(-1) ?? '', /^\| order by \S/);
      });
    });
});

describe('queries of Resource Graph', () => {
  for (const name of GRAPH_QUERIES)
    it(`${name} keeps to what Resource Graph allows and pages by id`, () => {
      const text = queryText(name);
      const shape = queryShape(rememberedQuery(text, RESOURCE_GRAPH).statements);
      checkLanguage(shape);
      assert.doesNotMatch(
        text,
        /^\s*(let|set|declare)\b/m,
        'Resource Graph has no statements before the query',
      );
      assert.ok(!boundsItsRows(shape), 'take, limit and sample keep Resource Graph from paging');
      assert.match(text, /^\| project id\b/m, 'without the column id Resource Graph gives no $skipToken');
      assert.match(text, /\| order by id asc$/, 'pages of unsorted rows overlap');
    });
});

describe('the analysis of queries itself', () => {
  const faulty: readonly (readonly [query: string, database: Database])[] = [
    ['resources | where nmae == "a" | project id', RESOURCE_GRAPH],
    ['patchassesmentresources | project id', RESOURCE_GRAPH],
    ['resources | project id |', RESOURCE_GRAPH],
    ['Heartbeat | where Computers == "a"', LOG_ANALYTICS],
    ['Heartbeat | where TimeGenerated has_any 5', LOG_ANALYTICS],
    ['Update | summarize max(TimeGenerated) by', LOG_ANALYTICS],
  ];
  for (const [query, database] of faulty)
    it(`finds fault with ${query}`, () => {
      assert.throws(() => assertSound(query, database));
    });
});

/** The query that a call of `fill` names. */
function filledIn(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'fill') return null;
  const [name] = node.arguments;
  return name && ts.isStringLiteralLike(name) ? name.text : null;
}
