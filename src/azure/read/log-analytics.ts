import type { LogsTable } from '@azure/monitor-query';
import { z } from 'zod';
import type { LogRows } from '../azure.ts';
import type { FilledQuery } from '../query.ts';
import { type ReadTarget, reading } from '../read-error.ts';
import type { RowSchema } from '../row-schema.ts';
import type { Clients } from './clients.ts';

/** Twelve years: the longest that a Log Analytics table keeps anything. What Update Management left is older than most windows. */
const TIMESPAN = { duration: 'P4383D' };

/** The client reads tables out of the text itself; its model of a reply walks every cell letter by letter for nothing (50 ms for 1,000 rows). */
const WITHOUT_MODEL = {
  requestOptions: { shouldDeserialize: ({ status }: { readonly status: number }) => status !== 200 },
};

/** Where its requests count against the quota. */
export const LOG_ANALYTICS_URL = 'https://api.loganalytics.io/v1/workspaces';

/** What a read of a workspace takes. */
export function workspaceTarget(workspace: string): ReadTarget {
  return { action: 'Microsoft.OperationalInsights/workspaces/query/read', on: `workspace ${workspace}` };
}

/** The rows of a query over one workspace. Throws AzureReadError. */
export function logRows<Row>(
  { logs }: Clients,
  workspace: string,
  query: FilledQuery,
  row: RowSchema<Row>,
): Promise<LogRows<Row>> {
  return reading(workspaceTarget(workspace), async () => {
    const result = await logs.queryWorkspace(workspace, query, TIMESPAN, WITHOUT_MODEL);
    const isPartial = result.status === 'PartialFailure';
    const table = isPartial ? result.partialTables[0] : result.tables[0];
    if (!table && !isPartial) throw new TypeError('Log Analytics answered 200 without a table');
    return { rows: z.array(row).parse(objectsOf(table)), isPartial };
  });
}

/** A table's rows as objects by column name. */
function objectsOf(table: LogsTable | undefined): readonly Readonly<Record<string, unknown>>[] {
  if (!table) return [];
  const names = table.columnDescriptors.map((column) => column.name ?? '');
  return table.rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
}
