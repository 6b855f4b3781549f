import type { Locale, Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { wordsIn } from './words/words-in.ts';

/** A machine and its place in one line: `vm-01 · rg-prod · japaneast · Windows`. */
export function machineText(machine: Machine): Text {
  return inBoth((locale) => [machine.name, ...placeOf(machine, locale)]);
}

/** What tells machines apart besides their names and resource groups; a subscription whose name is not known by its id. */
export function placeText(machine: Machine, subscriptionName?: string): Text {
  const subscription = [subscriptionName ?? machine.subscriptionId].filter((part) => part !== null);
  const inAnyGroup = { ...machine, resourceGroup: null };
  return inBoth((locale) => [...placeOf(inAnyGroup, locale), ...subscription]);
}

/** A machine in a long list: its name and resource group. */
export function shortMachineText(machine: Machine): string {
  return machine.resourceGroup === null ? machine.name : `${machine.name} · ${machine.resourceGroup}`;
}

function placeOf(machine: Machine, locale: Locale): readonly string[] {
  const { operatingSystem } = wordsIn(locale);
  const osName = machine.osType === null ? null : operatingSystem[machine.osType];
  return [machine.resourceGroup, machine.location, osName].filter((part) => part !== null);
}

function inBoth(partsIn: (locale: Locale) => readonly string[]): Text {
  return { en: partsIn('en').join(' · '), ja: partsIn('ja').join(' · ') };
}
