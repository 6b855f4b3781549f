import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';

export interface VirtualMachineExpansion {
  readonly instanceView: boolean;
  readonly userData: boolean;
}

/** The model alone, as GET answers without `$expand`. */
export const MODEL_ALONE: VirtualMachineExpansion = { instanceView: false, userData: false };

/**
 * A virtual machine as its provider shows it: the model, with `extensions` under `resources`, and the instance view and the
 * user data only where they were asked for. Lists leave the extensions out.
 */
export function virtualMachineView(
  vm: Resource,
  expansion: VirtualMachineExpansion,
  extensions: readonly Resource[] = [],
): JsonObject {
  const { instanceView: _, userData, ...model } = vm.properties;
  return {
    ...(extensions.length === 0 ? {} : { resources: extensions.map(extensionModel) }),
    ...vm,
    properties: {
      ...model,
      ...(expansion.userData && userData !== undefined ? { userData } : {}),
      ...(expansion.instanceView ? { instanceView: virtualMachineInstanceView(vm, extensions) } : {}),
    },
  };
}

/** An entry of a list with `statusOnly=true`: the run-time status without the model. */
export function virtualMachineStatus(vm: Resource): JsonObject {
  const { id, name, type, location, tags, zones } = vm;
  const { vmId, provisioningState } = vm.properties;
  return {
    id,
    name,
    type,
    location,
    tags,
    zones,
    properties: { vmId, provisioningState, instanceView: virtualMachineInstanceView(vm) },
  };
}

/** The instance view as the world gives it; where that lists no extensions, with what `extensions` report of themselves. */
export function virtualMachineInstanceView(vm: Resource, extensions: readonly Resource[] = []): JsonObject {
  const instanceView = isJsonObject(vm.properties.instanceView) ? vm.properties.instanceView : {};
  if (instanceView.extensions !== undefined) return instanceView;
  const reported = extensions.flatMap(({ properties }) =>
    isJsonObject(properties.instanceView) ? [properties.instanceView] : [],
  );
  return reported.length === 0 ? instanceView : { ...instanceView, extensions: reported };
}

/** An extension without its instance view, as GET answers without `$expand`. */
export function extensionModel(extension: Resource): Resource {
  const { instanceView: _, ...properties } = extension.properties;
  return { ...extension, properties };
}
