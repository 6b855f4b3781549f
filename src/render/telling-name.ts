import type { Machine } from '../model/machine.ts';
import { shortMachineText } from './machine-text.ts';

/** What a machine is called among others: its name, with the resource group where another has the same, with the subscription where that is not enough. */
export function tellingName(machine: Machine, others: readonly Machine[]): string {
  const short = shortMachineText(machine);
  const names = [machine.name, short, `${short} · ${machine.subscriptionId ?? machine.id}`];
  const isTold = (index: number, other: Machine) =>
    other.id === machine.id || [other.name, shortMachineText(other)][index] !== names[index];
  return names.find((_, index) => others.every((other) => isTold(index, other))) ?? machine.id;
}
