import type { Call, Reply } from '../exchange.ts';
import type { JsonObject } from '../json-object.ts';
import type { OperationStart } from '../lro.ts';
import type { Resource } from '../resource.ts';
import type { Tenant } from '../tenant.ts';

/** What a kind of machine has of its own where it is patched. */
export interface MachinePatch {
  readonly patched: (machine: Resource) => Resource;
  /** What replies show of a machine. */
  readonly shown: (machine: Resource) => JsonObject;
  readonly start: (
    tenant: Tenant,
    call: Call,
    machine: Resource,
    operation: Pick<OperationStart, 'kind' | 'finish' | 'accepted'>,
  ) => Reply;
}

/** PATCH of a machine: done when it answers, unless the world has an operation for it; then done when that ends. */
export function patchMachine(
  tenant: Tenant,
  call: Call,
  machine: Resource,
  { patched, shown, start }: MachinePatch,
): Reply {
  const written = () => shown(tenant.resources.put(patched(tenant.resources.get(machine.id) ?? machine)));
  if (!tenant.operationScript.has('patchMachine', machine.id)) return { status: 200, body: written() };
  const next = patched(machine);
  const properties = { ...next.properties, provisioningState: 'Updating' };
  return start(tenant, call, machine, {
    kind: 'patchMachine',
    accepted: { status: 200, body: shown({ ...next, properties }) },
    finish: () => ({ result: written() }),
  });
}
