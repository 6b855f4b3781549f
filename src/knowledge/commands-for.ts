import { inBothTools } from '../actions/by-hand.ts';
import type { AzureMachine, Commands } from '../actions/remedy.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { ofEachSystem, targetOf } from './action-commands.ts';

/** What is done by hand, with both tools: filled in for the machine, else as a pattern. */
export function commandsFor(
  title: Text,
  machine: Machine | null,
  commandsOf: (machine: AzureMachine) => Commands | null,
): readonly Command[] {
  return ofEachSystem(targetOf(machine), (target) => {
    const commands = commandsOf(target);
    return commands === null ? [] : inBothTools(commands.title ?? title, commands);
  });
}
