/** The number that a reply says, in any digits; NaN where it says none. */
export function numberIn(reply: string): number {
  return Number(/-?\d+(?:\.\d+)?/.exec(reply.normalize('NFKC'))?.[0] ?? Number.NaN);
}
