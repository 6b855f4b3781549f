import type { Person } from './person.ts';

/** Looks people up in Entra. */
export interface People {
  /** Somebody, with those of `groups` that he is in, as a policy writes them; nobody is asked where there are none. What cannot be looked up the person says: never rejects. */
  find(id: string, groups: readonly string[]): Promise<Person>;
}
