import type { InventoryEntry } from './inventory.ts';

/** Names that records have for a distribution that is called otherwise in a question. Sources: `osName` of instance views, offers of the Marketplace. */
const ALSO_CALLED: Readonly<Record<string, RegExp>> = {
  ubuntu: /ubuntu/,
  rhel: /rhel|red\s?hat/,
  sles: /sles|suse/,
  debian: /debian/,
  centos: /centos/,
  'oracle linux': /oracle/,
  rocky: /rocky/,
  alma: /alma/,
};
/** Distributions that no question is limited to: whatever has them is of none of the above. */
const OTHERS = /flatcar|coreos|fedora|mariner|azure\s?linux|photon|kali|alpine|amazon/;
const SERVER = /(?<![a-z0-9.])(?:ws)?(?:2008|2012|2016|2019|2022|2025)(?![0-9])/;
const CLIENT = /(?<![a-z0-9])win(?:dows)?[ -]?(?:10|11)(?![0-9])/;

/** What a question calls a release: which texts of records tell it from others, and which of these say it. */
interface Release {
  readonly system: 'windows' | 'linux';
  isToldBy(text: string): boolean;
  isIn(text: string): boolean;
}

/**
 * Whether a machine has a release as a question names it (`windows server 2019`, `ubuntu 22.04`, `rhel`): by what its guest agent reports, else by
 * its image. Null: neither tells.
 */
export function isOfRelease(entry: InventoryEntry, named: string): boolean | null {
  const release = releaseOf(named);
  const { osType } = entry.machine;
  if (osType !== null && osType !== release.system) return false;
  const telling = recordedSystem(entry).find((text) => release.isToldBy(text));
  return telling === undefined ? null : release.isIn(telling);
}

function releaseOf(named: string): Release {
  const [, year, r2] = /^windows server (\d+)( r2)?$/.exec(named) ?? [];
  const isToldBy = (text: string) => SERVER.test(text) || CLIENT.test(text) || isDistribution(text);
  if (year !== undefined)
    return { system: 'windows', isToldBy, isIn: (text) => isWindowsServer(text, year, r2 !== undefined) };
  const client = /^windows (\d+)$/.exec(named)?.[1];
  if (client !== undefined) {
    const called = new RegExp(`(?<![a-z0-9])win(?:dows)?[ -]?${client}(?![0-9])`);
    return { system: 'windows', isToldBy, isIn: (text) => called.test(text) };
  }
  const [, name = named, version] = /^(.+?)(?: (\d[\d.]*))?$/.exec(named) ?? [];
  return distribution(ALSO_CALLED[name] ?? /(?!)/, version ?? null);
}

function distribution(called: RegExp, version: string | null): Release {
  // "ubuntu" and no version: the image says which.
  const isOpen = (text: string) => called.test(text) && version !== null && versionsIn(text).length === 0;
  return {
    system: 'linux',
    isToldBy: (text) => (isDistribution(text) || SERVER.test(text) || CLIENT.test(text)) && !isOpen(text),
    isIn: (text) => called.test(text) && (version === null || versionsIn(text).some(isWithin(version))),
  };
}

function isDistribution(text: string): boolean {
  return OTHERS.test(text) || Object.values(ALSO_CALLED).some((called) => called.test(text));
}

/** What records say of the system, the nearest to it first, each in one text. */
function recordedSystem(entry: InventoryEntry): readonly string[] {
  if (entry.kind === 'log-analytics') return [];
  if (entry.kind === 'azure-arc') return [joined([entry.model.osName, entry.model.osSku])];
  const { publisher, offer, sku } = entry.model.storageProfile?.imageReference ?? {};
  return [joined([entry.osName.value, entry.osVersion]), joined([publisher, offer, sku])];
}

function joined(texts: readonly (string | null | undefined)[]): string {
  return texts
    .filter((text) => typeof text === 'string')
    .join(' ')
    .toLowerCase()
    .replaceAll('_', '.');
}

function isWindowsServer(text: string, year: string, isR2: boolean): boolean {
  return new RegExp(`(?<![a-z0-9.])(?:ws)?${year}${isR2 ? '[ -]?r2' : ''}(?![0-9])`).test(text);
}

function versionsIn(text: string): readonly string[] {
  const written = [...text.matchAll(/(?<![a-z\d.])\d+(?:\.\d+)*/g)].map(([number]) => number);
  // The older images of Red Hat run the digits together: 87-gen2 is 8.7.
  return written.flatMap((number) =>
    /^\d{2,3}$/.test(number) ? [number, `${number[0]}.${number.slice(1)}`] : [number],
  );
}

function isWithin(version: string): (recorded: string) => boolean {
  return (recorded) => recorded === version || recorded.startsWith(`${version}.`);
}
