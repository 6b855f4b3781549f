import { z } from 'zod';
import type { InstallationCounts } from '../../model/history.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import type { Azure } from '../azure.ts';
import { fill } from '../query.ts';
import { AzureReadError } from '../read-error.ts';
import { optional } from '../when.ts';

const countedRow = z.object({ status: optional(z.string()), runCount: z.number() });

/** The installations of updates that began on machines in a stretch, as far as Azure still keeps them (thirty days); null where it cannot be read. One query. */
export async function installationsBegun(
  azure: Pick<Azure, 'queryResourceGraph'>,
  { from, to }: TimeSpan,
): Promise<InstallationCounts | null> {
  try {
    const rows = await azure.queryResourceGraph(fill('installations-begun', { from, to }), countedRow);
    const countOf = (status: string) =>
      rows
        .filter((row) => row.status?.toLowerCase() === status)
        .reduce((sum, { runCount }) => sum + runCount, 0);
    const [succeeded, failed] = [countOf('succeeded'), countOf('failed')];
    const all = rows.reduce((sum, { runCount }) => sum + runCount, 0);
    return { succeeded, failed, other: all - succeeded - failed };
  } catch (error) {
    if (error instanceof AzureReadError) return null;
    throw error;
  }
}
