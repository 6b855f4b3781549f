import { definedValues } from '../defined-values.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';

/**
 * The properties of a virtual machine as the `resources` table shows them: without the user data, and in the place of the
 * instance view `extended.instanceView` with names, versions and the power state alone. Source: "Azure Resource Graph
 * sample queries for Azure Virtual Machines", https://learn.microsoft.com/azure/virtual-machines/resource-graph-samples
 */
export function virtualMachineProperties({ instanceView, userData: _, ...model }: JsonObject): JsonObject {
  if (!isJsonObject(instanceView) || model.extended !== undefined) return model;
  const { computerName, hyperVGeneration, osName, osVersion, statuses } = instanceView;
  const shown = { computerName, hyperVGeneration, osName, osVersion, powerState: powerState(statuses) };
  return { ...model, extended: { instanceView: definedValues(shown) } };
}

function powerState(statuses: unknown): JsonObject | undefined {
  if (!Array.isArray(statuses)) return undefined;
  const status: unknown = statuses.find(
    (one) => isJsonObject(one) && typeof one.code === 'string' && /^powerstate\//i.test(one.code),
  );
  if (!isJsonObject(status)) return undefined;
  const { code, displayStatus, level } = status;
  return { code, displayStatus, level };
}
