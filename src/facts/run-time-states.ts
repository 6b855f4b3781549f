import type { Azure } from '../azure/azure.ts';
import type { InstanceView } from '../azure/virtual-machine.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';

/** The instance views of all virtual machines of a subscription, as a list has them. */
export interface RunTimeStates {
  /** Undefined where the list does not have the machine, or no view of it. */
  viewOf(key: MachineKey): InstanceView | undefined;
  /** Whether any of them shows a guest agent. */
  readonly showsAgents: boolean;
}

/**
 * Reads the run-time state of a subscription: one call a page. A list is not sorted as the fleet is, so all of it is held until the
 * fleet's pages have passed the subscription: as text, which takes a fifth of what the objects do.
 */
export async function runTimeStates(subscriptionId: string, azure: Azure): Promise<RunTimeStates> {
  const texts = new Map<MachineKey, string>();
  let showsAgents = false;
  for await (const page of azure.listVirtualMachineStatusPages(subscriptionId))
    for (const { id, instanceView } of page) {
      showsAgents ||= Boolean(instanceView?.vmAgent);
      if (instanceView) texts.set(machineKey(id), JSON.stringify(instanceView));
    }
  return {
    showsAgents,
    viewOf(key) {
      const text = texts.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as InstanceView);
    },
  };
}

/** What they are shared by among the pages of a question. */
export function runTimeStatesKey(subscriptionId: string): string {
  return `run-time state of ${subscriptionId.toLowerCase()}`;
}
