import type { ConfigurationAssignment } from '../azure/configuration-assignment.ts';
import { cite } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { subscriptionsInSight } from '../machines/subscription-names.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Gather } from './fact.ts';

/** Source: Microsoft.Maintenance, MaintenanceConfigurations: Get. */
const MAINTENANCE_API = '2023-04-01';
/** More than these are not left-overs but schedules that the bot may not read. */
const MOST_ASKED = 20;
const READ = 'Microsoft.Maintenance/maintenanceConfigurations/read';

/**
 * Of schedules that Resource Graph does not show beside their assignments, those of which ARM says that there are none, by their ids in lower case. One call for each, and one query where there is none.
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
  const records = await Promise.all(
    [...unseen].slice(0, MOST_ASKED).map(async (id) => {
      const record = await shared(`record ${id}`, () =>
        azure.getRecord(id, MAINTENANCE_API, READ).catch((error: unknown) => {
          if (error instanceof AzureReadError) return error;
          throw error;
        }),
      );
      return { id, record };
    }),
  );
  const absent = records.flatMap(({ id, record }) => (record === null ? id : []));
  if (absent.length === 0) return new Map();
  // ARM says 404 as well of a subscription that is another tenant's, or that nobody may see.
  const inSight = await shared('subscriptions in sight', () => subscriptionsInSight(azure));
  const gone = absent.filter((id) => inSight?.has(subscriptionOf(id)));
  return new Map(
    gone.map((id) => [id, cite({ source: 'arm', record: id, at: now }, 'error.code', 'ResourceNotFound')]),
  );
}

function subscriptionOf(id: string): string {
  return id.split('/')[2] ?? '';
}

function isConfiguration(id: string): boolean {
  return /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/.*\/maintenanceconfigurations\/[^/]+$/i.test(id);
}
