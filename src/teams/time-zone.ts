/** Telling costs a millisecond of computing, and a team lives in a few zones. */
const told = new Map<string, boolean>();

/** Beyond this many names it begins anew: there are some 600 zones, and whatever else people send. */
const MOST_TOLD = 1_000;

/** The longest IANA name has 32 characters. */
const LONGEST_NAME = 64;

/** Whether `name` is an IANA time zone that times can be shown in here. */
export function isTimeZone(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const known = told.get(name) ?? canShowIn(name);
  if (told.size >= MOST_TOLD) told.clear();
  told.set(name, known);
  return known;
}

function canShowIn(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
