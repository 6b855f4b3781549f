import { compareVersions } from '../model/version.ts';

/** What the title of a Windows update says of it, in English or in Japanese. */
export interface UpdateTitle {
  /** The month that it is named after, `2026-11`; null where it names none. */
  readonly month: string | null;
  /** Whether it holds all that earlier ones of its product held. */
  readonly isCumulative: boolean;
  /** What it is for, in a form in which two months' titles are the same. */
  readonly product: string;
  /** `1.441.212.0`, as definitions and tools have it. */
  readonly version: string | null;
  /** The Windows Server that it names; null for any other product. */
  readonly release: string | null;
}

/** Source: titles of the Microsoft Update Catalog. */
export function readTitle(title: string): UpdateTitle {
  const month = /^\s*(\d{4}-\d{2})\b/.exec(title)?.[1] ?? null;
  return {
    month,
    isCumulative: CUMULATIVE.test(title),
    product: productOf(title),
    version: versionIn(title),
    release: releaseIn(title),
  };
}

/**
 * Whether an update takes the place of another, as far as their titles tell: the cumulative one of a later month, or a higher version, of the same
 * product. Azure records no supersedence, so this is inferred.
 */
export function supersedes(newer: string, older: string): boolean {
  const [one, other] = [readTitle(newer), readTitle(older)];
  if (one.product === '' || one.product !== other.product) return false;
  if (one.version !== null && other.version !== null) return compareVersions(one.version, other.version) > 0;
  if (!one.isCumulative || !other.isCumulative) return false;
  return one.month !== null && other.month !== null && one.month > other.month;
}

const CUMULATIVE =
  /cumulative (?:security )?update|monthly (?:quality )?rollup|累積(?:的な)?(?:セキュリティ)?更新|マンスリー (?:品質)?ロールアップ/i;

/** "(Version 1.441.212.0)", "(Definition 1.237.316.0)", "(バージョン 1.441.212.0)", "x64 - v5.130". */
function versionIn(title: string): string | null {
  return /(?:version|definition|バージョン|定義|\bv)\s*(\d+(?:\.\d+)+)/i.exec(title)?.[1] ?? null;
}

const NOISE: readonly RegExp[] = [
  /^\s*\d{4}-\d{2}(?:\s*[a-z]\b)?/i,
  /\(?\bkb\d{6,8}\b\)?/gi,
  /[([]?(?:version|definition|バージョン|定義|\bv)\s*\d+(?:\.\d+)+[)\]]?/gi,
  /\b(?:dynamic|preview of|preview)\b|プレビュー/gi,
];

/** Without what differs from month to month, and without marks and word order. */
function productOf(title: string): string {
  const rest = NOISE.reduce((text, noise) => text.replace(noise, ' '), title.toLowerCase());
  return rest
    .split(/[^\p{Letter}\p{Number}.]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** Source: Windows Server release information. The catalog calls 2022 and later "Microsoft server operating system" by version. */
const RELEASES: readonly (readonly [named: RegExp, release: string])[] = [
  [/server operating system,? version 24h2|windows server 2025/i, 'Windows Server 2025'],
  [/server operating system,? version 23h2|windows server,? version 23h2/i, 'Windows Server, version 23H2'],
  [/server operating system,? version 21h2|windows server 2022/i, 'Windows Server 2022'],
  [/windows server 2019/i, 'Windows Server 2019'],
  [/windows server 2016/i, 'Windows Server 2016'],
  [/windows server 2012 r2/i, 'Windows Server 2012 R2'],
  [/windows server 2012/i, 'Windows Server 2012'],
  [/windows server 2008 r2/i, 'Windows Server 2008 R2'],
];

/** The Windows Server that a text names: a title, or what a machine says of its operating system. */
export function releaseIn(text: string): string | null {
  return RELEASES.find(([named]) => named.test(text))?.[1] ?? null;
}
