import { z } from 'zod';
import type { Instant } from '../model/instant.ts';
import { osConfiguration } from './os-configuration.ts';
import { optional, when } from './when.ts';

/** The fields of `properties` of an Arc-enabled server that the product uses; the same in ARM and in Resource Graph. Source: Microsoft.HybridCompute models.tsp, azure-rest-api-specs. */
export const arcMachineModel = z.object({
  /** Connected, Disconnected, Expired, Error, AwaitingConnection; an open set. */
  status: optional(z.string()),
  lastStatusChange: when,
  /** Why it has its status: `Cloned` and the like; in API versions from 2026-06-16-preview. */
  statusReason: optional(z.string()),
  /** Of other shapes nothing is said: it decides nothing, and must not hide the machine. */
  errorDetails: optional(
    z.array(z.object({ code: optional(z.string()), message: optional(z.string()) })),
  ).catch(null),
  agentVersion: optional(z.string()),
  osType: optional(z.string()),
  osName: optional(z.string()),
  osSku: optional(z.string()),
  machineFqdn: optional(z.string()),
  osProfile: optional(
    z.object({
      computerName: optional(z.string()),
      windowsConfiguration: optional(osConfiguration),
      linuxConfiguration: optional(osConfiguration),
    }),
  ),
  licenseProfile: optional(
    z.object({
      /** What it is entitled to of Extended Security Updates. Source: LicenseProfileMachineInstanceViewEsuProperties. */
      esuProfile: optional(
        z.object({
          esuEligibility: optional(z.string()),
          esuKeyState: optional(z.string()),
          licenseAssignmentState: optional(z.string()),
        }),
      ),
    }),
  ),
  serviceStatuses: optional(
    z.object({ extensionService: optional(z.object({ status: optional(z.string()) })) }),
  ),
  agentConfiguration: optional(
    z.object({
      configMode: optional(z.string()),
      /** The API types this as a string ("true"/"false"). */
      extensionsEnabled: optional(z.union([z.string(), z.boolean()]).transform(String)),
      extensionsAllowList: optional(z.array(extensionRule())),
      extensionsBlockList: optional(z.array(extensionRule())),
    }),
  ),
});

/** An object in the API; the agent's own configuration writes it as `publisher/type`. */
function extensionRule() {
  const rule = z.object({ publisher: optional(z.string()), type: optional(z.string()) });
  const text = z.string().transform((both) => {
    const [publisher = null, type = null] = both.split('/');
    return { publisher, type };
  });
  return z.union([rule, text]);
}

export type ArcMachineModel = z.infer<typeof arcMachineModel>;

/** An Arc-enabled server as its resource provider returns it. */
export interface ArcMachine {
  readonly id: string;
  readonly name: string;
  readonly location: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly model: ArcMachineModel;
  /** When its record was made in Azure: `systemData.createdAt`, which Resource Graph does not show. */
  readonly createdAt: Instant | null;
}

const envelope = z.object({
  id: z.string(),
  name: z.string(),
  location: optional(z.string()),
  tags: optional(z.record(z.string(), z.string())),
  properties: arcMachineModel,
  systemData: optional(z.object({ createdAt: when })),
});

/** Reads an Arc-enabled server out of ARM's JSON. Throws ZodError when a field has another type. */
export function arcMachineFromArm(body: unknown): ArcMachine {
  const { properties, tags, systemData, ...rest } = envelope.parse(body);
  return { ...rest, tags: tags ?? {}, model: properties, createdAt: systemData?.createdAt ?? null };
}
