import type { Wanted } from '../../model/wanted.ts';

/** What is to be installed and what is not, by name: KB numbers of Windows, packages of Linux. */
export interface NamedUpdates {
  readonly kb: readonly string[];
  readonly packages: readonly string[];
  readonly kbLeftOut: readonly string[];
  readonly packagesLeftOut: readonly string[];
}

/** Which of the updates that are named are to be left out ("except KB5031364", 「KB5031364 を除いて」). What a finding offers leaves out none. */
export function namedUpdates({ kb, packages, text }: Pick<Wanted, 'kb' | 'packages' | 'text'>): NamedUpdates {
  const names = [String.raw`kb[\s:#-]?\d{6,8}`, ...packages.map(escaped)].join('|');
  const isOut = (name: string) => isLeftOut(text, name, names);
  const isKbOut = (number: string) => isOut(String.raw`kb[\s:#-]?${number}`);
  const isPackageOut = (name: string) => isOut(escaped(name));
  return {
    kb: kb.filter((each) => !isKbOut(each)),
    packages: packages.filter((each) => !isPackageOut(each)),
    kbLeftOut: kb.filter(isKbOut),
    packagesLeftOut: packages.filter(isPackageOut),
  };
}

/** What is written like a KB number and is none ("KB abc"); null: nothing is. */
export function noKbNumber({ text }: Pick<Wanted, 'text'>): string | null {
  for (const [written, name = ''] of text.matchAll(WRITTEN_AS_KB))
    if (!/^(?:kb[:#-]?)?\d{6,8}$/.test(name)) return written.trim().replace(/^kb/, 'KB');
  return null;
}

/** With a hyphen it may as well be the name of a machine, after a number a size. */
const WRITTEN_AS_KB = /(?<![a-z0-9_./-]|\d\s)kb(?![-.])[\s:#]?\s?([a-z0-9_:#-]*)/g;

const BEFORE =
  "(?<![a-z])(?:except|excluding|without(?: touching| installing)?|not|no|never|other than|apart from|save for|but for|minus|omit(?:ting)?|leave(?: out)?|leaving(?: out)?|skip|skipping|(?:do not|don'?t) (?:install|touch|apply))(?![a-z])";
const BETWEEN = String.raw`[\s,、]|(?:for|the|and|or|updates?|patch(?:es)?|packages?|と|や|および)(?![a-z])`;
const AFTER = String.raw`(?:の?パッケージ|の?更新(?:プログラム)?)?(?:を|は)?\s?(?:除|以外|抜|なし|無し|外して|含め(?:ず|ない)|不要|いらない|要らない|(?:入れ|当て|触ら|(?:インストール|適用)?(?:し|せ))(?:ず|ない))`;

const STAYS_OUT =
  /^\s(?:(?:updates?|patch(?:es)?|packages?)\s)?(?:(?:should|must)\s)?(?:stays?|remains?|be left)\s(?:out|alone|away)(?![a-z])/;

function isLeftOut(said: string, name: string, names: string): boolean {
  const found = new RegExp(name).exec(said);
  if (found === null) return false;
  const end = found.index + found[0].length;
  return (
    new RegExp(`${BEFORE}(?:${BETWEEN}|${names})*$`).test(said.slice(0, found.index)) ||
    new RegExp(`^(?:${BETWEEN}|${names})*${AFTER}`).test(said.slice(end)) ||
    STAYS_OUT.test(said.slice(end))
  );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
