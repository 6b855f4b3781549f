/** Telling costs a millisecond of computing, and a team lives in a few zones. */
const told = new Map<string, string | null>();

/** Beyond this many names it begins anew: there are some 600 zones, and whatever else people send. */
const MOST_TOLD = 1_000;

/** The longest IANA name has 32 characters. */
const LONGEST_NAME = 64;

/** Whether `name` is an IANA time zone that times can be shown in here. */
export function isTimeZone(name: string): boolean {
  return timeZoneNamed(name) !== null;
}

/** The time zone of an IANA name in any case, as it is written; null where there is none of that name. */
export function timeZoneNamed(name: string): string | null {
  if (name.length > LONGEST_NAME) return null;
  const known = told.get(name);
  if (known !== undefined) return known;
  if (told.size >= MOST_TOLD) told.clear();
  const zone = shownIn(name);
  told.set(name, zone);
  return zone;
}

function shownIn(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
