import type { TraitValue } from './block.ts';

/** What the channel calls people, by Entra object id in lower case; whoever it never named, or not alone by that name, is not in it. */
export type PeopleNames = Readonly<Record<string, string>>;

/** A person as a card tells who he is: by his name, else by his object id. */
export function personTold(id: string, names: PeopleNames): TraitValue {
  const name = nameOf(id, names);
  return name === null ? { code: id } : { en: name, ja: name };
}

/** The same within a sentence or a list. */
export function nameOrId(id: string, names: PeopleNames): string {
  return nameOf(id, names) ?? id;
}

function nameOf(id: string, names: PeopleNames): string | null {
  return names[id.toLowerCase()] ?? null;
}
