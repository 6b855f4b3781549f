import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';

/** A machine whose patches are assessed and installed, whichever provider it belongs to. */
export interface PatchedMachine {
  readonly id: string;
  /** `microsoft.compute/virtualmachines` or `microsoft.hybridcompute/machines`. */
  readonly type: string;
  readonly location: string | undefined;
  readonly osType: 'Windows' | 'Linux';
}

export function patchedMachine(resource: Resource): PatchedMachine {
  const { id, type, location, properties } = resource;
  return { id, type: type.toLowerCase(), location, osType: osTypeOf(properties) };
}

function osTypeOf(properties: JsonObject): 'Windows' | 'Linux' {
  const { storageProfile, osProfile, osType } = properties;
  const osDisk = isJsonObject(storageProfile) ? storageProfile.osDisk : undefined;
  const named = isJsonObject(osDisk) ? osDisk.osType : osType;
  if (typeof named === 'string') return named.toLowerCase() === 'linux' ? 'Linux' : 'Windows';
  return isJsonObject(osProfile) && osProfile.linuxConfiguration !== undefined ? 'Linux' : 'Windows';
}
