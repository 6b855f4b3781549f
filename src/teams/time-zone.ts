/** Clients send one of some six hundred names; whoever sends others must not fill the memory. */
const MOST_REMEMBERED = 1_000;

const known = new Set<string>();

/** Whether Intl knows a time zone of that name. Asking costs as much as making a format, and every message asks. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.add(name);
  return true;
}
