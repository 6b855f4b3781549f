import { timeZoneNamed } from './time-zone.ts';

/** Zones as people name them; others by their IANA name, or by the city of it ("Singapore time"). */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![a-z])jst(?![a-z])|(?:tokyo|osaka|japan(?:ese)?|japan standard) time|(?:日本|東京|日本標準)時間/,
    'Asia/Tokyo',
  ],
  [/(?:dublin|irish|ireland) time|アイルランド時間|ダブリン時間/, 'Europe/Dublin'],
  [/(?:london|uk|british) time|ロンドン時間|英国時間/, 'Europe/London'],
  [/(?<![a-z])(?:est|edt)(?![a-z])|(?:us )?eastern time|米国東部時間/, 'America/New_York'],
  [/(?<![a-z])(?:pst|pdt)(?![a-z])|(?:us )?pacific time|米国太平洋時間/, 'America/Los_Angeles'],
  [/(?<![a-z])(?:cet|cest)(?![a-z])|central european time|中央ヨーロッパ時間/, 'Europe/Berlin'],
  [/(?<![a-z])(?:utc|gmt)(?![a-z+])|協定世界時|世界標準時/, 'UTC'],
];
const IANA =
  /(?<![a-z/-])(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)\/[a-z_]+(?:\/[a-z_]+)?/;
const OF_CITY =
  /(?<![a-z])(?<two>[a-z]+ (?<one>[a-z]+)) time(?![a-z])|(?<![a-z])(?<only>[a-z]+) time(?![a-z])/g;

/** The cities that time zones are named after, in lower case, and their zones; of two of a name the first. */
const CITIES: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('timeZone')
    .toReversed()
    .map((zone) => [(zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(), zone]),
);

/** The time zone that a text names, in lower case; null where it names none. */
export function timeZoneIn(text: string): string | null {
  const named = IANA.exec(text)?.[0];
  return (
    (named === undefined ? null : timeZoneNamed(named)) ??
    ZONES.find(([spoken]) => spoken.test(text))?.[1] ??
    ofCity(text)
  );
}

function ofCity(text: string): string | null {
  const names = [...text.matchAll(OF_CITY)].flatMap(({ groups }) => [groups?.two, groups?.one, groups?.only]);
  const [zone = null] = names.flatMap((name) => CITIES.get(name ?? '') ?? []);
  return zone;
}
