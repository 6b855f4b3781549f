import { commandsByHand } from '../actions/by-hand.ts';
import { type AzureMachine, isInAzure } from '../actions/remedy.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine, MachineId } from '../model/machine.ts';
import type { OfferedAction } from '../model/offered-action.ts';

/**
 * What an action comes to by hand: filled in for the machine that is named, else as a pattern with placeholders in angle brackets, for each
 * operating system where it makes a difference. Empty where the machine's kind has no such command.
 */
export function actionCommands(action: OfferedAction, machine: Machine | null): readonly Command[] {
  return ofEachSystem(targetOf(machine), (target) => commandsByHand(action, target));
}

/** The commands for a machine; where its operating system is not known and makes a difference, for each. */
export function ofEachSystem(
  target: AzureMachine,
  commandsOf: (target: AzureMachine) => readonly Command[],
): readonly Command[] {
  if (target.osType !== null) return commandsOf(target);
  const [windows, linux] = (['windows', 'linux'] as const).map((osType) => commandsOf({ ...target, osType }));
  const isSame = windows?.every(({ code }, index) => code === linux?.[index]?.code) ?? true;
  if (isSame) return windows ?? [];
  return [...labelled(windows ?? [], 'Windows'), ...labelled(linux ?? [], 'Linux')];
}

/** The machine where Azure has it as a resource; else a virtual machine of which nothing is known. */
export function targetOf(machine: Machine | null): AzureMachine {
  return machine !== null && isInAzure(machine) ? machine : patternOf('azure-vm');
}

/** A machine of which nothing is known but what it is. */
export function patternOf(kind: AzureMachine['kind']): AzureMachine {
  const type = kind === 'azure-vm' ? 'Microsoft.Compute/virtualMachines' : 'Microsoft.HybridCompute/machines';
  return {
    id: `/subscriptions/<subscription id>/resourceGroups/<resource group>/providers/${type}/<machine>` as MachineId,
    name: '<machine>',
    kind,
    subscriptionId: '<subscription id>',
    resourceGroup: '<resource group>',
    location: '<region>',
    osType: null,
  };
}

/** The commands with what they are for before their titles. */
export function labelled(commands: readonly Command[], label: string): readonly Command[] {
  return commands.map((command) => ({ ...command, title: titleFor(command.title, label) }));
}

function titleFor({ en, ja }: Text, label: string): Text {
  return { en: `${label}: ${en}`, ja: `${label}: ${ja}` };
}
