import { z } from 'zod';
import { armError } from '../../arm-error.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { arcMachineAction } from './arc-machine-action.ts';
import { startArcOperation } from './arc-operation.ts';
import { arcRefusal } from './arc-refusal.ts';
import { installedArcExtension } from './installed-arc-extension.ts';

const body = z.object({
  extensionTargets: z.record(
    z.string(),
    z.object({ targetVersion: z.string('targetVersion must be text') }),
    'extensionTargets is missing; write {"<publisher>.<type>": {"targetVersion": "…"}}',
  ),
});

/** POST upgradeExtensions: every extension named is at its target version when the operation ends. */
export const upgradeExtensions: Route = arcMachineAction('upgradeExtensions', (tenant, call, machine) => {
  const parsed = body.safeParse(call.body ?? {});
  if (!parsed.success)
    return armError(400, 'InvalidParameter', parsed.error.issues.map(({ message }) => message).join('; '));
  const targets = Object.entries(parsed.data.extensionTargets).map(([name, { targetVersion }]) => ({
    targetVersion,
    name,
    extension: extensionOf(tenant, machine, name),
  }));
  const missing = targets.find(({ extension }) => extension === undefined);
  if (missing !== undefined)
    return armError(404, 'ResourceNotFound', `'${machine.name}' has no extension ${missing.name}.`);
  return (
    arcRefusal(machine) ??
    startArcOperation(tenant, call, machine, {
      kind: 'extensions',
      finish() {
        for (const { extension, targetVersion } of targets)
          if (extension !== undefined) tenant.resources.put(upgraded(tenant, extension, targetVersion));
        return { result: undefined };
      },
    })
  );
});

function extensionOf(tenant: Tenant, machine: Resource, name: string): Resource | undefined {
  return tenant.resources
    .list('Microsoft.HybridCompute/machines/extensions', machine.id)
    .find(
      ({ properties: { publisher, type } }) => `${publisher}.${type}`.toLowerCase() === name.toLowerCase(),
    );
}

function upgraded(tenant: Tenant, extension: Resource, typeHandlerVersion: string): Resource {
  return installedArcExtension(tenant, {
    ...extension,
    properties: { ...extension.properties, typeHandlerVersion },
  });
}
