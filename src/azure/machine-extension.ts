import { z } from 'zod';
import type { Instant } from '../model/instant.ts';
import type { ExtensionRecord } from './extension-record.ts';
import { instanceViewStatus } from './virtual-machine.ts';
import { optional } from './when.ts';

/** An extension as its resource provider returns it: what is asked for, and what is on the machine. */
export interface MachineExtension extends ExtensionRecord {
  readonly name: string;
  /** The version that was asked for, major.minor: `properties.typeHandlerVersion`. */
  readonly typeHandlerVersion: string | null;
  readonly autoUpgradeMinorVersion: boolean | null;
  readonly enableAutomaticUpgrade: boolean | null;
  /** What it was set up with, without what is protected: Azure shows that to nobody. */
  readonly settings: unknown;
  /** Null where nothing is reported, as from a machine that is off. */
  readonly instanceView: {
    /** The version that is on the machine, all four parts. */
    readonly typeHandlerVersion: string | null;
    readonly statuses: readonly ExtensionStatus[];
  } | null;
}

export interface ExtensionStatus {
  readonly code: string | null;
  readonly level: string | null;
  readonly displayStatus: string | null;
  readonly message: string | null;
  readonly time: Instant | null;
}

const common = {
  publisher: optional(z.string()),
  typeHandlerVersion: optional(z.string()),
  autoUpgradeMinorVersion: optional(z.boolean()),
  enableAutomaticUpgrade: optional(z.boolean()),
  provisioningState: optional(z.string()),
  settings: optional(z.unknown()),
};

const sdkExtension = z.object({
  id: z.string(),
  name: z.string(),
  ...common,
  /** The SDK's name for `properties.type`. */
  typePropertiesType: optional(z.string()),
  instanceView: optional(
    z.object({
      typeHandlerVersion: optional(z.string()),
      statuses: optional(z.array(instanceViewStatus)),
    }),
  ),
});

/** Reads an extension of a virtual machine out of the SDK's model. Throws ZodError when a field has another type. */
export function machineExtensionFromSdk(extension: unknown): MachineExtension {
  const { publisher, typePropertiesType, instanceView, ...rest } = sdkExtension.parse(extension);
  return {
    ...rest,
    publisher: publisher ?? '',
    extensionType: typePropertiesType ?? '',
    installedVersion: instanceView?.typeHandlerVersion ?? null,
    status: null,
    instanceView: instanceView && { ...instanceView, statuses: instanceView.statuses ?? [] },
  };
}

const armExtension = z.object({
  id: z.string(),
  name: z.string(),
  properties: z.object({
    ...common,
    type: optional(z.string()),
    instanceView: optional(
      z.object({ typeHandlerVersion: optional(z.string()), status: optional(instanceViewStatus) }),
    ),
  }),
});

/** Reads an extension of an Arc-enabled server out of ARM's JSON. Source: Microsoft.HybridCompute, MachineExtension. Throws ZodError when a field has another type. */
export function machineExtensionFromArm(body: unknown): MachineExtension {
  const { id, name, properties } = armExtension.parse(body);
  const { publisher, type, instanceView, ...rest } = properties;
  const status = instanceView?.status ?? null;
  return {
    id,
    name,
    ...rest,
    publisher: publisher ?? '',
    extensionType: type ?? '',
    installedVersion: instanceView?.typeHandlerVersion ?? null,
    status: status && {
      code: status.code,
      level: status.level,
      message: status.message,
      time: status.time,
    },
    instanceView: instanceView && {
      typeHandlerVersion: instanceView.typeHandlerVersion,
      statuses: status === null ? [] : [status],
    },
  };
}
