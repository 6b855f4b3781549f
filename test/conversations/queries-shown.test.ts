import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import { RESOURCE_GRAPH_SCHEMA } from '../../src/sandbox/graph/schema.ts';
import { analyse } from '../../src/sandbox/kql/analyse.ts';
import type { Database } from '../../src/sandbox/kql/database.ts';
import type { Column } from '../../src/sandbox/kql/value.ts';
import { LOG_ANALYTICS_SCHEMA } from '../../src/sandbox/logs/known-tables.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { SOMEBODY } from '../support/asker.ts';

const DATABASES: Readonly<Partial<Record<Evidence['source'], Database>>> = {
  'resource-graph': emptyDatabase('AzureResourceGraph', RESOURCE_GRAPH_SCHEMA),
  'log-analytics': emptyDatabase('LogAnalytics', LOG_ANALYTICS_SCHEMA),
};

function emptyDatabase(name: string, schema: ReadonlyMap<string, readonly Column[]>): Database {
  const tables = [...schema].map(([table, columns]) => [table, { columns, rows: () => [] }] as const);
  return { name, tables: new Map(tables) };
}

/** Between them they show every kind of query that a finding rests on. */
const QUESTIONS = [
  'why is vm-01 not assessed?',
  'why is web03 not assessed?',
  'why is batch01 not assessed?',
  'why is sql-prod-02 not assessed?',
  'why is arc-osa-01 not assessed?',
  "why hasn't the agent on vm-01 upgraded?",
  "why hasn't the agent on dc02 upgraded?",
  'nothing patches vm-01',
  'why is web03 not listed in Update Management?',
  'is Microsoft.Automation registered for vm-01?',
  'what does 0x8024402C mean on vm-01?',
];

/** Those of several machines, or of several scenarios. */
const SEVERAL = [
  "why hasn't the agent on vm-01 and dc02 upgraded?",
  'why are web03 and sql-prod-02 not listed in Update Management?',
];

/** What only the program that fills a query can want: a comparison that is settled before it runs, a list of nothing. */
const SCAFFOLDING = [/where "[^"]*" *[=!]=/, /\bor true\b|\band true\b/, /in~? \(""\)/, /\{\w+\}/];

describe('a query that a card shows', function () {
  this.timeout(60_000);
  const answers: Answer[] = [];

  before(async () => {
    const world = worldOf('demo');
    const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
    const reportError = (error: unknown) => {
      throw error;
    };
    const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
    for (const text of QUESTIONS) answers.push(await engine.answer(engine.understand(text, {}), SOMEBODY));
  });

  const evidence = () =>
    answers.flatMap(({ findings }) =>
      findings.flatMap((finding) => [
        ...finding.evidence,
        ...finding.excluded.flatMap((excluded) => excluded.evidence),
      ]),
    );

  it('is sound as it stands, by Microsoft’s own analysis', () => {
    const faults = evidence().flatMap(({ query, source }) => {
      const database = DATABASES[source];
      if (query === undefined) return [];
      return database === undefined ? [`a query of ${source}`] : analyse(query, database).map(String);
    });
    assert.deepEqual(faults, []);
  });

  it('has nothing in it that only the filling of queries needs', () => {
    for (const { query = '' } of evidence())
      for (const trace of SCAFFOLDING) assert.doesNotMatch(query, trace);
  });

  it('stands whole on the card, line by line, and so in the link that opens it', () => {
    const opened: string[] = [];
    for (const answer of answers) {
      const { card } = botRenderer('sandbox').answer(
        answer,
        { ...SOMEBODY, buttonId: () => 'button' },
        NO_NEWS,
      );
      const shown = JSON.stringify(card);
      const queries = answer.findings.flatMap((finding) =>
        finding.evidence.flatMap(({ query }) => query ?? []),
      );
      for (const line of queries.flatMap((query) => query.split('\n')).filter((each) => each !== ''))
        assert.ok(shown.includes(JSON.stringify(line).slice(1, -1)), line);
      for (const [, query = ''] of shown.matchAll(/AnalyticsShareLinkToQuery\/q\/([^"/]+)\/timespan/g)) {
        const { 'log-analytics': logs } = DATABASES;
        const code = gunzipSync(Buffer.from(decodeURIComponent(query), 'base64')).toString();
        assert.deepEqual(logs && analyse(code, logs), []);
        opened.push(code);
      }
      for (const [, query = ''] of shown.matchAll(/ArgQueryBlade\/query\/([^"]+)"/g)) {
        const { 'resource-graph': graph } = DATABASES;
        assert.deepEqual(graph && analyse(decodeURIComponent(query), graph), []);
      }
    }
    const ran = new Set(evidence().map(({ query }) => query));
    assert.ok(opened.length > 0 && opened.every((code) => ran.has(code)), opened[0]);
  });

  it('opens in Logs from a card of several findings, too', async () => {
    const world = worldOf('demo');
    const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
    const reportError = (error: unknown) => {
      throw error;
    };
    const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
    for (const text of SEVERAL) {
      const answer = await engine.answer(engine.understand(text, {}), SOMEBODY);
      const ran = new Set(
        answer.findings.flatMap(({ evidence: of, excluded }) =>
          [...of, ...excluded.flatMap((each) => each.evidence)].flatMap(({ source, query }) =>
            source === 'log-analytics' ? (query ?? []) : [],
          ),
        ),
      );
      const { card } = botRenderer('sandbox').answer(
        answer,
        { ...SOMEBODY, buttonId: () => 'button' },
        NO_NEWS,
      );
      const opened = [
        ...JSON.stringify(card).matchAll(/AnalyticsShareLinkToQuery\/q\/([^"/]+)\/timespan/g),
      ].map(([, query = '']) => gunzipSync(Buffer.from(decodeURIComponent(query), 'base64')).toString());
      assert.ok(ran.size > 0 && opened.length > 0, text);
      assert.ok(opened.every((code) => ran.has(code)));
    }
  });

  it('is seen here at all, of either kind', () => {
    const sources = new Set(evidence().flatMap(({ query, source }) => (query === undefined ? [] : [source])));
    assert.deepEqual([...sources].toSorted(), Object.keys(DATABASES).toSorted());
  });
});
