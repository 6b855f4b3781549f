import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoBag, KustoValue } from '../value.ts';
import { textOf } from './text-of.ts';

/** Absolute URLs, and queries of URLs, as bags of their parts. */
export const urlParsingFunctions: ScalarFunctions = {
  parse_url: ([text]) => parseUrl(textOf(text)),
  parseurl: ([text]) => parseUrl(textOf(text)),
  parse_urlquery: ([text]) => new Map([['Query Parameters', queryParameters(textOf(text))]]),
  parseurlquery: ([text]) => new Map([['Query Parameters', queryParameters(textOf(text))]]),
};

const origin = String.raw`(?<scheme>[a-z][a-z\d+.-]*):\/\/`;
const credentials = '(?:(?<username>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?';
const host = String.raw`(?<host>[^:/?#]*)(?::(?<port>\d+))?`;
const rest = String.raw`\/?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<fragment>.*))?`;
const url = new RegExp(`^${origin}${credentials}${host}${rest}$`, 'is');

/** A text that is no absolute URL gives empty parts. */
function parseUrl(text: string): KustoBag {
  const parts = url.exec(text)?.groups ?? {};
  const part = (name: string): string => parts[name] ?? '';
  return new Map<string, KustoValue>([
    ['Scheme', part('scheme')],
    ['Host', part('host')],
    ['Port', part('port')],
    ['Path', part('path')],
    ['Username', part('username')],
    ['Password', part('password')],
    ['Query Parameters', queryParameters(part('query'))],
    ['Fragment', part('fragment')],
  ]);
}

function queryParameters(query: string): KustoBag {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return new Map(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]));
}
