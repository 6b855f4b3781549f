import type { JsonObject } from '../json-object.ts';
import { lazilyFromJson } from '../kql/lazy-json.ts';
import type { KustoValue } from '../kql/value.ts';
import type { Resource } from '../resource.ts';
import { resourceId } from '../resource-id.ts';
import { RESOURCE_GRAPH_COLUMNS } from './schema.ts';
import { virtualMachineProperties } from './virtual-machine-properties.ts';

type Fields = JsonObject & { readonly type: string };

/**
 * A row of a Resource Graph table, with what scopes and permissions look at. Its cells are built when first read: most rows of a
 * large tenant are read by few queries.
 */
export class GraphRow {
  /** In lower case. */
  readonly id: string;
  readonly type: string;
  /** In lower case. */
  readonly subscriptionId: string;
  readonly #tenantId: string;
  #given: Fields | null;
  #cells: readonly KustoValue[] | null = null;

  constructor(given: Fields, tenantId: string) {
    const subscriptionId = subscriptionIdOf(given);
    this.id = String(given.id ?? '').toLowerCase();
    this.type = given.type;
    this.subscriptionId = subscriptionId.toLowerCase();
    this.#tenantId = tenantId;
    this.#given = given;
  }

  /** In the order of the table's columns. */
  get cells(): readonly KustoValue[] {
    if (this.#given !== null) {
      this.#cells = cellsOf(this.#given, this.#tenantId);
      this.#given = null;
    }
    return this.#cells ?? [];
  }
}

/** The row that a resource yields. */
export function rowOfResource(resource: Resource, tenantId: string): GraphRow {
  const type = graphType(resource.type);
  return new GraphRow(
    { ...resource, type, properties: propertiesInGraph(type, resource.properties) },
    tenantId,
  );
}

/** A row as a world gives it; what it leaves out is taken from its id. */
export function rowOfWorld(given: JsonObject, tenantId: string): GraphRow {
  const type = typeof given.type === 'string' ? given.type : (resourceId(String(given.id))?.type ?? '');
  return new GraphRow({ ...given, type: type.toLowerCase() }, tenantId);
}

function subscriptionIdOf({ id, subscriptionId }: Fields): string {
  if (typeof subscriptionId === 'string') return subscriptionId;
  return /^\/subscriptions\/(?<subscriptionId>[^/]+)/i.exec(String(id))?.groups?.subscriptionId ?? '';
}

function cellsOf(given: Fields, tenantId: string): readonly KustoValue[] {
  const parts = resourceId(String(given.id ?? ''));
  const fields: JsonObject = {
    name: parts?.name,
    tenantId,
    ...given,
    subscriptionId: subscriptionIdOf(given),
    resourceGroup: String(given.resourceGroup ?? parts?.resourceGroup ?? '').toLowerCase(),
  };
  return RESOURCE_GRAPH_COLUMNS.map(({ name, type }) => {
    const value = fields[name];
    if (type === 'dynamic') return lazilyFromJson(value ?? null);
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
