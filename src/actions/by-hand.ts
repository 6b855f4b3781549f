import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import { ACTIONS } from './registry.ts';
import { type AzureMachine, type Commands, isInAzure, type Remedy } from './remedy.ts';

/**
 * What an action comes to by hand, filled in for the machine: with the Azure CLI and with Azure PowerShell. Empty where the action has no
 * such command for the machine.
 */
export function commandsByHand(
  { id, arguments: given = {}, byHand: heeded = {} }: OfferedAction,
  machine: Machine | null,
): readonly Command[] {
  const remedy = ACTIONS.find((each) => each.id === id);
  return remedy && machine && isInAzure(machine) ? byHand(remedy, machine, { ...given, ...heeded }) : [];
}

/** The same of a remedy that is at hand. */
export function byHand(
  remedy: Remedy,
  machine: AzureMachine,
  given: NonNullable<OfferedAction['arguments']>,
): readonly Command[] {
  const commands = remedy.byHand(machine, given);
  return commands === null ? [] : inBothTools(commands.title ?? remedy.title, commands);
}

/** The same thing for either tool, under a title that names the tool. */
export function inBothTools(title: Text, { cli, powerShell }: Commands): readonly Command[] {
  return [
    { title: withTool(title, 'Azure CLI'), language: 'azure-cli', code: cli },
    { title: withTool(title, 'PowerShell'), language: 'powershell', code: powerShell },
  ];
}

function withTool({ en, ja }: Text, tool: string): Text {
  return { en: `${en} (${tool})`, ja: `${ja} (${tool})` };
}
