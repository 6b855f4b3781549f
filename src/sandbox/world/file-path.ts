/** A place in a parsed file, told from the inside out: it costs nothing until a problem is found there. Null is the file itself. */
export type FilePath = { readonly key: PropertyKey; readonly holder: FilePath } | null;

/** The keys that lead to a place, from the outside in. */
export function keysTo(path: FilePath): readonly PropertyKey[] {
  const keys: PropertyKey[] = [];
  for (let place = path; place !== null; place = place.holder) keys.push(place.key);
  return keys.reverse();
}
