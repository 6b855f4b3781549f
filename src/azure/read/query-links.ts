import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Clock } from '../../model/clock.ts';
import type { Finding } from '../../model/finding.ts';
import type { QueryLink } from '../../model/query-link.ts';
import type { Azure } from '../azure.ts';
import { fill } from '../query.ts';
import { AzureReadError } from '../read-error.ts';

/**
 * Source: the links of Log Analytics' "Share > Copy link to query", as the links "Run the query" of "Tutorial: Learn common Kusto Query Language operators"
 * have them: the workspace's resource id, the query gzipped in base64, a time span. docs/verify-live.md has it.
 */
const LOGS = 'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/';

/** What queries run over here. Without it the portal shows the last day alone. */
const EVERYTHING_KEPT = 'P4383D';

/** A workspace keeps its customer id for good and its resource id until somebody moves it, which a link need not know at once. */
const READ_AGAIN_AFTER_IN_MS = 60 * 60 * 1000;

/** A card tells more by their causes. */
const MOST_MACHINES = 5;

const row = z.object({ id: z.string(), customerId: z.string() });

/** A workspace by its resource id. */
type Workspace = Pick<z.infer<typeof row>, 'id'>;

/**
 * Links that open queries of Log Analytics. No verdict rests on the resource ids that they need: these are read once an hour for all questions
 * together, by one Resource Graph query, and the first question that shows such a query waits for it. What cannot be read is no link and nothing else.
 */
export class QueryLinks {
  readonly #azure: Azure;
  readonly #clock: Clock;
  #read: { readonly atMs: number; readonly workspaces: Promise<readonly Workspace[]> } | null = null;

  constructor(azure: Azure, clock: Clock) {
    this.#azure = azure;
    this.#clock = clock;
  }

  /** Those of the findings' queries, for each workspace in the order of the scope: what is asked is asked of each. Of more machines than are told one by one none. */
  async behind(findings: readonly Finding[]): Promise<readonly QueryLink[]> {
    const shown = findings.filter(({ machine }) => machine !== null);
    const machines = new Set(shown.map(({ machine }) => machine?.id));
    const queries = machines.size > MOST_MACHINES ? [] : [...new Set(shown.flatMap(logQueriesOf))];
    if (queries.length === 0) return [];
    const workspaces = await this.#inScope();
    return queries.flatMap((query) => workspaces.map((workspace) => linkTo(query, workspace)));
  }

  #inScope(): Promise<readonly Workspace[]> {
    const nowMs = this.#clock.now().getTime();
    if (this.#read === null || nowMs - this.#read.atMs >= READ_AGAIN_AFTER_IN_MS)
      this.#read = { atMs: nowMs, workspaces: this.#readThem() };
    return this.#read.workspaces;
  }

  async #readThem(): Promise<readonly Workspace[]> {
    const customerIds = this.#azure.scope.workspaces.map((id) => id.toLowerCase());
    try {
      const rows = await this.#azure.queryResourceGraph(fill('workspaces', { customerIds }), row);
      const byCustomerId = new Map(rows.map((each) => [each.customerId, each]));
      return customerIds.flatMap((id) => byCustomerId.get(id) ?? []);
    } catch (error) {
      this.#read = null;
      if (error instanceof AzureReadError) return [];
      throw error;
    }
  }
}

function logQueriesOf({ evidence, excluded }: Finding): readonly string[] {
  const all = [...evidence, ...excluded.flatMap((each) => each.evidence)];
  const queries = all.flatMap(({ source, query }) => (source === 'log-analytics' ? (query ?? []) : []));
  return [...new Set(queries)];
}

function linkTo(query: string, { id }: Workspace): QueryLink {
  const zipped = encodeURIComponent(gzipSync(query.toWellFormed(), { level: 9 }).toString('base64'));
  return {
    query,
    workspace: id.split('/').at(-1) ?? id,
    url: `${LOGS}${encodeURIComponent(id)}/source/LogsBlade.AnalyticsShareLinkToQuery/q/${zipped}/timespan/${EVERYTHING_KEPT}`,
  };
}
