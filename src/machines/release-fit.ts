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

/**
 * Whether a machine has a release as a question names it (`windows server 2019`, `ubuntu 22.04`, `rhel`): by what its guest agent reports, else by
 * its image. A machine of which neither is on record has none.
 */
export function isOfRelease(entry: InventoryEntry, release: string): boolean {
  const [, year, r2] = /^windows server (\d+)( r2)?$/.exec(release) ?? [];
  const texts = recordedSystem(entry);
  if (year !== undefined) return texts.some((text) => isWindowsServer(text, year, r2 !== undefined));
  const client = /^windows (\d+)$/.exec(release)?.[1];
  if (client !== undefined)
    return texts.some((text) => new RegExp(`(?<![a-z0-9])win(?:dows)?[ -]?${client}(?![0-9])`).test(text));
  const [, name = release, version] = /^(.+?)(?: (\d[\d.]*))?$/.exec(release) ?? [];
  const called = ALSO_CALLED[name];
  return texts.some(
    (text) =>
      called?.test(text) === true && (version === undefined || versionsIn(text).some(isWithin(version))),
  );
}

/** What records say of the system, the nearest to it first, each in one text; of those that say a version the first decides. */
function recordedSystem(entry: InventoryEntry): readonly string[] {
  if (entry.kind === 'log-analytics') return [];
  if (entry.kind === 'azure-arc') return [joined([entry.model.osName, entry.model.osSku])];
  const { publisher, offer, sku } = entry.model.storageProfile?.imageReference ?? {};
  const reported = joined([entry.osName.value, entry.osVersion]);
  const image = joined([publisher, offer, sku]);
  // "ubuntu" and no version: the image says which.
  return [reported, image].filter((text) => /\d/.test(text)).slice(0, 1);
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
