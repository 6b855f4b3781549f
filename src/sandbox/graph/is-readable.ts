import { resourceId } from '../resource-id.ts';
import type { Tenant } from '../tenant.ts';
import type { GraphRow } from './graph-row.ts';

const CHANGE = '/providers/microsoft.resources/changes/';

/**
 * Whether Resource Graph shows a row to a principal: who may read the resource sees its row, and the changes of it.
 */
export function isReadable(tenant: Tenant, principal: string, row: GraphRow): boolean {
  const { type, scope } = subjectOf(row);
  return tenant.allows(principal, `${type}/read`, scope);
}

/**
 * Types whose rows a right of another name shows: roles know neither runs below a schedule nor annotations, and states of policies as what is queried. Source:
 * "Azure resource provider operations", Microsoft.Maintenance, Microsoft.ResourceHealth and Microsoft.PolicyInsights.
 */
const RIGHT_OF_TYPE: ReadonlyMap<string, string> = new Map([
  ['microsoft.maintenance/maintenanceconfigurations/applyupdates', 'microsoft.maintenance/applyupdates'],
  ['microsoft.resourcehealth/resourceannotations', 'microsoft.resourcehealth/availabilitystatuses'],
  ['microsoft.policyinsights/policystates', 'microsoft.policyinsights/policystates/queryresults'],
]);

function subjectOf(row: GraphRow): { readonly type: string; readonly scope: string } {
  const change = row.id.indexOf(CHANGE);
  if (change < 0)
    return { type: RIGHT_OF_TYPE.get(row.type) ?? row.type, scope: row.id === '' ? '/' : row.id };
  const target = row.id.slice(0, change);
  return { type: resourceId(target)?.type.toLowerCase() ?? row.type, scope: target };
}
