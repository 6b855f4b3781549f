import type { ConfigurationAssignment } from '../azure/configuration-assignment.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { subscriptionNames } from '../machines/subscription-names.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Gather } from './fact.ts';

/** Source: Microsoft.Maintenance, MaintenanceConfigurations: Get. */
const MAINTENANCE_API = '2023-04-01';
/** More than these are not left-overs but schedules that the bot may not read. */
const MOST_ASKED = 20;
const READ = 'Microsoft.Maintenance/maintenanceConfigurations/read';

/**
 * Of schedules that Resource Graph does not show beside their assignments, those of which ARM says that there are none, by their ids in lower case. One call for each, and one for the subscriptions in sight.
 * One that may not be read, or was not asked about as there are too many, is not among them: it may be there.
 */
export async function schedulesGone(
  assignments: readonly ConfigurationAssignment[],
  { azure, now, shared }: Pick<Gather, 'azure' | 'now' | 'shared'>,
): Promise<ReadonlyMap<string, Evidence>> {
  const unseen = new Set(
    assignments
      .filter(({ configuration }) => configuration === null)
      .map(({ maintenanceConfigurationId: id }) => id?.toLowerCase() ?? '')
      .filter(isConfiguration),
  );
  // ARM says 404 as well of a subscription that is another tenant's, or that nobody may see.
  const inSight = () =>
    shared('subscriptions in sight', async () => {
      const names = await subscriptionNames(azure).catch((error: unknown) => {
        if (error instanceof AzureReadError) return [];
        throw error;
      });
      return new Set(names.map(({ id }) => id));
    });
  const gone = await Promise.all(
    [...unseen].slice(0, MOST_ASKED).map(async (id): Promise<readonly (readonly [string, Evidence])[]> => {
      const record = await shared(`record ${id}`, () =>
        azure.getRecord(id, MAINTENANCE_API, READ).catch((error: unknown) => {
          if (error instanceof AzureReadError) return error;
          throw error;
        }),
      );
      const citation: Citation = { source: 'arm', record: id, at: now };
      if (record !== null || !(await inSight()).has(subscriptionOf(id))) return [];
      return [[id, cite(citation, 'error.code', 'ResourceNotFound')]];
    }),
  );
  return new Map(gone.flat());
}

function subscriptionOf(id: string): string {
  return id.split('/')[2] ?? '';
}

function isConfiguration(id: string): boolean {
  return /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/.*\/maintenanceconfigurations\/[^/]+$/i.test(id);
}
