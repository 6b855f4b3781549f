import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { type Ipv4, maskedIpv4, parseIpv4 } from './ipv4-address.ts';
import { textOf } from './text-of.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** RFC 1918. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** IPv4 addresses as texts, with or without a prefix length; null for what is no address. */
export const ipv4Functions: ScalarFunctions = {
  parse_ipv4: ([text]) => longOf(parseIpv4(textOf(text))),
  parse_ipv4_mask: ([text, prefix]) => longOf(narrowed(parseIpv4(textOf(text)), prefix ?? null)),
  ipv4_netmask_suffix: ([text]) => {
    const address = parseIpv4(textOf(text));
    return address && BigInt(address.prefixLength);
  },
  ipv4_compare: ([left, right, prefix]) => {
    const order = compare(textOf(left), textOf(right), prefix);
    return order === null ? null : BigInt(order);
  },
  ipv4_is_match: ([left, right, prefix]) => {
    const order = compare(textOf(left), textOf(right), prefix);
    return order === null ? null : order === 0;
  },
  ipv4_is_in_range: ([text, range]) => isInRange(textOf(text), textOf(range)),
  ipv4_is_private: ([text]) =>
    parseIpv4(textOf(text)) && privateRanges.some((range) => isInRange(textOf(text), range) === true),
  format_ipv4: ([address, prefix]) => formatted(address, prefix, false),
  format_ipv4_mask: ([address, prefix]) => formatted(address, prefix, true),
};

function longOf(address: Ipv4 | null): bigint | null {
  return address && BigInt(maskedIpv4(address));
}

/** The address with the shorter of its own prefix and the given one; null when that is not from 0 to 32. */
function narrowed(address: Ipv4 | null, prefix: KustoValue | undefined): Ipv4 | null {
  if (address === null || prefix === undefined) return address;
  const length = wholeNumberOf(prefix);
  if (length === null || length < 0 || length > 32) return null;
  return { ...address, prefixLength: Math.min(address.prefixLength, length) };
}

/** Compares under the shortest of all prefixes. */
function compare(left: string, right: string, prefix: KustoValue | undefined): number | null {
  const leftAddress = narrowed(parseIpv4(left), prefix);
  const rightAddress = narrowed(parseIpv4(right), prefix);
  if (!leftAddress || !rightAddress) return null;
  const prefixLength = Math.min(leftAddress.prefixLength, rightAddress.prefixLength);
  return Math.sign(
    maskedIpv4({ ...leftAddress, prefixLength }) - maskedIpv4({ ...rightAddress, prefixLength }),
  );
}

function isInRange(text: string, rangeText: string): boolean | null {
  const address = parseIpv4(text);
  const range = parseIpv4(rangeText);
  if (!address || !range) return null;
  return maskedIpv4({ ...address, prefixLength: range.prefixLength }) === maskedIpv4(range);
}

function formatted(value: KustoValue | undefined, prefix: KustoValue | undefined, hasMask: boolean): string {
  const number = wholeNumberOf(value);
  const parsed = number === null ? parseIpv4(textOf(value)) : { number, prefixLength: 32 };
  const address = narrowed(parsed, prefix);
  if (!address || address.number < 0 || address.number > 0xffffffff) return '';
  const masked = maskedIpv4(address);
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(masked / 2 ** shift) % 256);
  return hasMask ? `${bytes.join('.')}/${address.prefixLength}` : bytes.join('.');
}
