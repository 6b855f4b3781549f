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

function subjectOf(row: GraphRow): { readonly type: string; readonly scope: string } {
  const change = row.id.indexOf(CHANGE);
  if (change < 0) return { type: row.type, scope: row.id === '' ? '/' : row.id };
  const target = row.id.slice(0, change);
  return { type: resourceId(target)?.type.toLowerCase() ?? row.type, scope: target };
}
