import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { SUBSCRIPTION } from './world.ts';

const WORKSPACE = '33333333-3333-4333-8333-333333333333';

/** A heartbeat of the Azure Monitor agent on Windows. */
export function agentHeartbeat(
  id: string,
  version: string,
  at: string,
  changes: JsonObject = {},
): JsonObject {
  return {
    TimeGenerated: at,
    Category: 'Azure Monitor Agent',
    Computer: id.split('/').at(-1) ?? id,
    OSType: 'Windows',
    _ResourceId: id.toLowerCase(),
    Version: version,
    ...changes,
  };
}

/** The `workspaces` key of a world with one workspace of those tables. */
export function workspaces(tables: JsonObject, more: JsonObject = {}): readonly JsonObject[] {
  const resourceId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/law`;
  return [{ customerId: WORKSPACE, resourceId, tables, ...more }];
}
