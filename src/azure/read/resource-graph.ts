import { z } from 'zod';
import type { AzureScope } from '../../model/azure-scope.ts';
import type { FilledQuery } from '../query.ts';
import { type ReadTarget, readError, readingPages } from '../read-error.ts';
import type { RowSchema } from '../row-schema.ts';
import type { Clients } from './clients.ts';

/** Most rows Resource Graph returns in one page. */
const PAGE_SIZE = 1000;
/** What a read of it takes. */
export const RESOURCE_GRAPH: ReadTarget = {
  action: 'Microsoft.Resources/subscriptions/read',
  on: 'Azure Resource Graph',
};

/** Where its requests count against the quota. */
export const RESOURCE_GRAPH_URL = 'https://management.azure.com/providers/Microsoft.ResourceGraph/resources';

/**
 * The rows of a query, page by page; a page is asked for when the one before has been taken. Throws AzureReadError, AZ_PARTIAL
 * where Azure cut the result off: `resultTruncated` without a token to go on with.
 */
export function resourceGraphPages<Row>(
  { resourceGraph }: Clients,
  { subscriptions, managementGroup }: AzureScope,
  query: FilledQuery,
  row: RowSchema<Row>,
): AsyncIterable<readonly Row[]> {
  return readingPages(RESOURCE_GRAPH, async function* () {
    let skipToken: string | undefined;
    do {
      const page = await resourceGraph.resources({
        query,
        ...(subscriptions.length > 0 && { subscriptions: [...subscriptions] }),
        ...(managementGroup !== null && { managementGroups: [managementGroup] }),
        options: { resultFormat: 'objectArray', top: PAGE_SIZE, ...(skipToken && { skipToken }) },
      });
      skipToken = page.skipToken;
      if (page.resultTruncated === 'true' && !skipToken) throw readError('AZ_PARTIAL', RESOURCE_GRAPH);
      yield z.array(row).parse(page.data);
    } while (skipToken);
  });
}
