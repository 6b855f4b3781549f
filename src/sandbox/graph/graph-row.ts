import type { JsonObject } from '../json-object.ts';
import { fromJson } from '../kql/json.ts';
import type { KustoValue } from '../kql/value.ts';
import type { Resource } from '../resource.ts';
import { resourceId } from '../resource-id.ts';
import { RESOURCE_GRAPH_COLUMNS } from './schema.ts';
import { virtualMachineProperties } from './virtual-machine-properties.ts';

/** A row of a Resource Graph table, with what scopes and permissions look at. */
export interface GraphRow {
  /** In lower case. */
  readonly id: string;
  readonly type: string;
  readonly subscriptionId: string;
  /** In the order of the table's columns. Built when first read: most rows of a large tenant are read by few queries. */
  readonly cells: readonly KustoValue[];
}

/** The row that a resource yields. */
export function rowOfResource(resource: Resource, tenantId: string): GraphRow {
  const type = graphType(resource.type);
  return row({ ...resource, type, properties: propertiesInGraph(type, resource.properties) }, tenantId);
}

/** A row as a world gives it; what it leaves out is taken from its id. */
export function rowOfWorld(given: JsonObject, tenantId: string): GraphRow {
  const type = typeof given.type === 'string' ? given.type : (resourceId(String(given.id))?.type ?? '');
  return row({ ...given, type: type.toLowerCase() }, tenantId);
}

function row(given: JsonObject & { readonly type: string }, tenantId: string): GraphRow {
  const id = typeof given.id === 'string' ? given.id : '';
  const parts = resourceId(id);
  const subscriptionId =
    typeof given.subscriptionId === 'string' ? given.subscriptionId : (parts?.subscriptionId ?? '');
  let built: readonly KustoValue[] | null = null;
  return {
    id: id.toLowerCase(),
    type: given.type,
    subscriptionId: subscriptionId.toLowerCase(),
    get cells() {
      built ??= cellsOf({
        name: parts?.name,
        tenantId,
        ...given,
        subscriptionId,
        resourceGroup: String(given.resourceGroup ?? parts?.resourceGroup ?? '').toLowerCase(),
      });
      return built;
    },
  };
}

function cellsOf(fields: JsonObject): readonly KustoValue[] {
  return RESOURCE_GRAPH_COLUMNS.map(({ name, type }) => {
    const value = fields[name];
    if (type === 'dynamic') return fromJson(value ?? null);
    return value === undefined || value === null ? '' : String(value);
  });
}

/** Resource Graph writes types in lower case and puts resource groups under their subscription. */
function graphType(type: string): string {
  const lowerCase = type.toLowerCase();
  return lowerCase === 'microsoft.resources/resourcegroups'
    ? 'microsoft.resources/subscriptions/resourcegroups'
    : lowerCase;
}

function propertiesInGraph(type: string, properties: JsonObject): JsonObject {
  if (type === 'microsoft.compute/virtualmachines') return virtualMachineProperties(properties);
  if (type !== 'microsoft.compute/virtualmachines/extensions') return properties;
  // What the agent reports of an extension is not in Resource Graph; the Arc provider, which keeps it, passes it on.
  const { instanceView: _, ...model } = properties;
  return model;
}
