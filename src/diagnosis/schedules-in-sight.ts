import {
  type MaintenanceConfiguration,
  maintenanceConfiguration,
} from '../azure/maintenance-configuration.ts';
import { fill } from '../azure/query.ts';
import type { Inquirer } from './inquirer.ts';

/** The schedules that patch guests, by name. One Resource Graph query. Throws AzureReadError. */
export async function schedulesInSight({
  azure,
}: Pick<Inquirer, 'azure'>): Promise<readonly MaintenanceConfiguration[]> {
  const all = await azure.queryResourceGraph(
    fill('maintenance-configurations', { names: null }),
    maintenanceConfiguration,
  );
  return all
    .filter(({ properties }) => properties.maintenanceScope?.toLowerCase() === 'inguestpatch')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en'));
}
