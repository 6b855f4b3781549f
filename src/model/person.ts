import type { Text } from './locale.ts';

/** How a policy writes an Entra group: `group:` and its object id. */
export const GROUP_PREFIX = 'group:';

/** Somebody as a policy judges him. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  /** Of the groups that were looked up those that he is in, as a policy writes them, in lower case. */
  readonly groups: readonly string[];
  /** What would let it be looked in which groups he is; null: it was looked. */
  readonly unread: Text | null;
}

/** The groups among the people that a policy names, each once. */
export function groupsAmong(people: readonly string[]): readonly string[] {
  const names = people.map((each) => each.toLowerCase());
  return [...new Set(names.filter((name) => name.startsWith(GROUP_PREFIX)))];
}

/** Whether somebody is among people whom a policy names; `unread`: he may be, by a group that could not be looked up. */
export function isAmong({ id, groups, unread }: Person, people: readonly string[]): 'yes' | 'no' | 'unread' {
  const names = people.map((each) => each.toLowerCase());
  const own = new Set(['*', id.toLowerCase(), ...groups]);
  if (names.some((name) => own.has(name))) return 'yes';
  return unread !== null && names.some((name) => name.startsWith(GROUP_PREFIX)) ? 'unread' : 'no';
}
