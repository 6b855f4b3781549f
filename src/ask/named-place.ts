import type { Entities } from '../model/question.ts';

/** What machines lie in, or are marked with. */
export const CONTAINERS = ['resourceGroup', 'subscription', 'location', 'place', 'tags'] as const;
/** What of the machines in it is meant. */
export const NARROWINGS = ['osType', 'machineKind', 'osRelease', 'power'] as const;

/** Whether any particular of these kinds is named. */
export function namesAny(entities: Entities, kinds: readonly (keyof Entities)[]): boolean {
  return kinds.some((kind) => isNamed(entities[kind]));
}

/** Whether it is named which machines are meant by where or of what kind they are. */
export function namesPlace(entities: Entities): boolean {
  return namesAny(entities, [...CONTAINERS, ...NARROWINGS]);
}

export function isNamed(value: Entities[keyof Entities]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}
