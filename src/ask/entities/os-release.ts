/** A release whose name has the word "server" in it, in a readable text. */
export const WINDOWS_SERVER =
  /(?<![a-z0-9_.-])(?:windows(?:\s?server)?|win(?:dows)?|ws|server|サーバー?)\s?(?<year>2008|2012|2016|2019|2022|2025)(?:\s?(?<r2>r2))?(?![0-9])/g;
const WINDOWS_CLIENT = /(?<![a-z0-9_.-])(?:windows|win)\s?(?<number>10|11)(?![0-9.])/g;
const DISTRIBUTIONS: readonly (readonly [name: string, spoken: string])[] = [
  ['ubuntu', 'ubuntu(?:\\s?server)?'],
  ['rhel', 'rhel|red\\s?hat(?:\\s?enterprise)?(?:\\s?linux)?'],
  ['sles', 'sles|suse(?:\\s?linux)?(?:\\s?enterprise)?(?:\\s?server)?'],
  ['debian', 'debian'],
  ['centos', 'centos(?:\\s?linux)?'],
  ['oracle linux', 'oracle\\s?linux'],
  ['rocky', 'rocky(?:\\s?linux)?'],
  ['alma', 'alma\\s?linux'],
];
const LINUX = DISTRIBUTIONS.map(
  ([name, spoken]) =>
    [
      name,
      new RegExp(
        `(?<![a-z0-9_.-])(?:${spoken})(?![a-z_-])(?:\\s?(?:version\\s)?(?<number>\\d{1,2}(?:\\.\\d{1,2})?)(?![0-9.]*[0-9-]))?`,
        'g',
      ),
    ] as const,
);

/** The words that name a release. */
export const RELEASES = new RegExp(
  [WINDOWS_SERVER, WINDOWS_CLIENT, ...LINUX.map(([, spoken]) => spoken)]
    .map(({ source }) => source.replaceAll(/\?<(?:year|r2|number)>/g, '?:'))
    .join('|'),
  'g',
);

/** The release of an operating system that a readable text names, as `windows server 2019`, `ubuntu 22.04`, `rhel`; null where it names none, or several. */
export function osReleaseIn(text: string): string | null {
  const named = new Set([
    ...matched(text, WINDOWS_SERVER, ({ year, r2 }) => `windows server ${year}${r2 ? ' r2' : ''}`),
    ...matched(text, WINDOWS_CLIENT, ({ number }) => `windows ${number}`),
    ...LINUX.flatMap(([name, spoken]) =>
      matched(text, spoken, ({ number }) => (number ? `${name} ${number}` : name)),
    ),
  ]);
  const [only = null, ...others] = named;
  return others.length === 0 ? only : null;
}

function matched(
  text: string,
  pattern: RegExp,
  read: (groups: Readonly<Record<string, string | undefined>>) => string,
): readonly string[] {
  return [...text.matchAll(pattern)].map(({ groups = {} }) => read(groups));
}
