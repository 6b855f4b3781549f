import type { Machine } from '../model/machine.ts';
import type { Rendering } from './rendering.ts';

/** A machine and its place in one line: `vm-01 · rg-prod · japaneast · Windows`. */
export function machineText(machine: Machine, rendering: Rendering): string {
  return rendering.shorten.value([machine.name, ...placeOf(machine, rendering)].join(' · '));
}

/** What tells machines of one name apart. */
export function placeText(machine: Machine, rendering: Rendering): string {
  const subscription = machine.subscriptionId === null ? [] : [machine.subscriptionId];
  return rendering.shorten.value([...placeOf(machine, rendering), ...subscription].join(' · '));
}

function placeOf(machine: Machine, { words }: Rendering): readonly string[] {
  const operatingSystem = machine.osType === null ? null : words.operatingSystem[machine.osType];
  return [machine.resourceGroup, machine.location, operatingSystem].filter((part) => part !== null);
}

/** A machine in a long list: its name and resource group. */
export function shortMachineText(machine: Machine, { shorten }: Rendering): string {
  const group = machine.resourceGroup === null ? [] : [machine.resourceGroup];
  return shorten.value([machine.name, ...group].join(' · '));
}
