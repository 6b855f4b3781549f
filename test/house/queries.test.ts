import assert from 'node:assert/strict';
import { posix } from 'node:path';
import ts from 'typescript';
import { fill, type Parameters, QUERY_NAMES, type QueryName, queryText } from '../../src/azure/query.ts';
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
  'fleet-machines': RESOURCE_GRAPH,
  'fleet-assessments': RESOURCE_GRAPH,
  'near-names': RESOURCE_GRAPH,
  'some-machines': RESOURCE_GRAPH,
  'subscription-names': RESOURCE_GRAPH,
  containers: RESOURCE_GRAPH,
  assessments: RESOURCE_GRAPH,
  installations: RESOURCE_GRAPH,
  'installation-runs': RESOURCE_GRAPH,
  'installations-begun': RESOURCE_GRAPH,
  'run-updates': RESOURCE_GRAPH,
  'scale-sets': RESOURCE_GRAPH,
  'legacy-runs': LOG_ANALYTICS,
  'legacy-updates': LOG_ANALYTICS,
  'legacy-source-ids': LOG_ANALYTICS,
  'legacy-update-settings': LOG_ANALYTICS,
  'legacy-presence': LOG_ANALYTICS,
  'patch-extensions': RESOURCE_GRAPH,
  'legacy-data': LOG_ANALYTICS,
  'logged-computers': LOG_ANALYTICS,
  'agent-extensions': RESOURCE_GRAPH,
  'legacy-agent-extensions': RESOURCE_GRAPH,
  'agent-heartbeats': LOG_ANALYTICS,
  'agent-heartbeat-gaps': LOG_ANALYTICS,
  'agent-version-arrivals': LOG_ANALYTICS,
  'machine-regions': RESOURCE_GRAPH,
  'resource-groups-in-region': RESOURCE_GRAPH,
  'configuration-assignments': RESOURCE_GRAPH,
  'maintenance-configurations': RESOURCE_GRAPH,
  'maintenance-runs': RESOURCE_GRAPH,
  'pending-updates': RESOURCE_GRAPH,
  'named-updates': RESOURCE_GRAPH,
  'resource-changes': RESOURCE_GRAPH,
  'assessment-mode-changes': RESOURCE_GRAPH,
  'health-records': RESOURCE_GRAPH,
  'role-assignments': RESOURCE_GRAPH,
  'automation-accounts': RESOURCE_GRAPH,
  workspaces: RESOURCE_GRAPH,
  'dynamic-group': RESOURCE_GRAPH,
  'registration-records': LOG_ANALYTICS,
  'machine-tenants': RESOURCE_GRAPH,
  'policy-states': RESOURCE_GRAPH,
  'machine-places': RESOURCE_GRAPH,
  'tag-values': RESOURCE_GRAPH,
  'tags-of-value': RESOURCE_GRAPH,
  'machines-like': RESOURCE_GRAPH,
};
/** Queries that are to give their best rows alone, and why. */
const BOUNDED: Readonly<Partial<Record<QueryName, string>>> = {
  'near-names': 'five names are offered, of however many machines',
  'some-machines': 'examples name three machines',
  'machine-places': 'of an empty place it is said which few others have machines',
  'installations-begun': 'an installation ends in one of a few ways',
  'tags-of-value': 'of the tags that have a value it matters whether there is one',
  'machines-like': 'of a place it matters whether one machine is called by its name',
  'tag-values': 'of a tag that no machine has it is said what few values it has',
};
const GRAPH_QUERIES = QUERY_NAMES.filter((name) => DATABASES[name] === RESOURCE_GRAPH);

const VALUE_SETS: Readonly<Record<string, Parameters[string]>> = {
  'one value': 'vm-01',
  'no value': [],
  'many values': ['vm-01', 'VM "02"', 'サーバー'],
  'a stage for each value': { each: ['vm-01', 'VM "02"'] },
  'no stage': null,
};

function emptyDatabase(name: string, schema: ReadonlyMap<string, readonly Column[]>): Database {
  const tables = [...schema].map(([table, columns]) => [table, { columns, rows: () => [] }] as const);
  return { name, tables: new Map(tables) };
}

function parametersOf(name: QueryName): readonly string[] {
  return [...queryText(name).matchAll(/\{(\w+)\}/g)].flatMap(([, parameter]) => parameter ?? []);
}

/** The value, or the nearest to it that the parameter takes: a list only inside `in (…)`, none only in stages that filter. */
function fittingValue(text: string, parameter: string, value: Parameters[string]): Parameters[string] {
  const isInList = new RegExp(`in~? \\("\\{${parameter}\\}"\\)`).test(text);
  const stages = text.split(/\n(?=\||\S)/).filter((stage) => stage.includes(`"{${parameter}}"`));
  const isFilter = stages.every((stage) => stage.startsWith('| where '));
  if (Array.isArray(value)) return isInList ? value : (value[0] ?? '');
  return value === null && !isFilter ? 'vm-01' : value;
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
          const values = parametersOf(name).map((parameter) => [
            parameter,
            fittingValue(queryText(name), parameter, value),
          ]);
          assertSound(fill(name, Object.fromEntries(values)), DATABASES[name]);
        });

      it('says in its first line what it returns', () => {
        assert.match(queryText(name), /^\/\/ \S/);
      });

      it('sorts its rows, so that the same tenant gives the same answer', () => {
        const lines = queryText(name).split('\n');
        assert.match(lines.at(name in BOUNDED ? -2 : -1) ?? '', /^\| (order|top \d+) by \S/);
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
      if (name in BOUNDED) {
        const rows = Number(/\| take (\d+)$/.exec(text)?.[1]);
        assert.ok(rows <= 1_000, 'what is cut off inside a page would look whole');
        return;
      }
      assert.ok(!boundsItsRows(shape), 'take, limit and sample keep Resource Graph from paging');
      assert.match(text, /^\| project id\b/m, 'without the column id Resource Graph gives no $skipToken');
      assert.match(text, /\| order by (id|machineId) asc$/, 'pages of unsorted rows overlap');
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

/** The query that a call of `fill` names, or the `query` of a kind of look-up. */
function filledIn(node: ts.Node): string | null {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'query')
    return ts.isStringLiteralLike(node.initializer) ? node.initializer.text : null;
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'fill') return null;
  const [name] = node.arguments;
  return name && ts.isStringLiteralLike(name) ? name.text : null;
}
