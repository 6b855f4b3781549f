export interface Ipv4 {
  /** All 32 bits, the first byte highest. */
  readonly number: number;
  /** How many of the highest bits count: 32 when the text had no prefix. */
  readonly prefixLength: number;
}

/** The address of a text such as `10.1.2.3` or `10.1.2.3/24`, or null when it is none. */
export function parseIpv4(text: string): Ipv4 | null {
  const [, address = '', prefix = '32'] =
    /^(\d{1,3}(?:\.\d{1,3}){3})(?:\/(\d{1,2}))?$/.exec(text.trim()) ?? [];
  const bytes = address.split('.').map(Number);
  const prefixLength = Number(prefix);
  if (address === '' || bytes.some((byte) => byte > 255) || prefixLength > 32) return null;
  return { number: bytes.reduce((number, byte) => number * 256 + byte, 0), prefixLength };
}

/** The number of an address with every bit after its prefix cleared. */
export function maskedIpv4({ number, prefixLength }: Ipv4): number {
  const size = 2 ** (32 - prefixLength);
  return Math.floor(number / size) * size;
}
