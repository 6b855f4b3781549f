import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { ActionId, OfferedAction } from '../model/offered-action.ts';

/** The same thing done with the Azure CLI and with Azure PowerShell. */
export interface Commands {
  readonly cli: string;
  readonly powerShell: string;
  /** In place of the action's own title, where what was given makes it another. */
  readonly title?: Text;
}

/** A machine that Azure has as a resource. */
export type AzureMachine = Machine & {
  readonly kind: 'azure-vm' | 'azure-arc';
  readonly subscriptionId: string;
  readonly resourceGroup: string;
};

/** What an action of the catalogue is called, and how somebody carries it out by hand. */
export interface Remedy {
  readonly id: ActionId;
  readonly title: Text;
  /** Null where the machine's kind has no such command, or what it needs is not known. */
  byHand(machine: AzureMachine, given: NonNullable<OfferedAction['arguments']>): Commands | null;
}

export function isInAzure(machine: Machine): machine is AzureMachine {
  return (
    machine.kind !== 'log-analytics' && machine.subscriptionId !== null && machine.resourceGroup !== null
  );
}
