import type { Text } from '../model/locale.ts';
import { isListed, POWER_WORDS } from '../model/power-asked.ts';
import type { Entities } from '../model/question.ts';
import { releaseName } from '../model/release-name.ts';
import type { InventoryEntry } from './inventory.ts';
import { isPowered } from './power-fit.ts';
import { isOfRelease } from './release-fit.ts';

/** A limit that the records of a machine may leave open. */
export interface KindLimit {
  /** As an answer names it. */
  readonly limit: Text;
  /** Null: no record of the machine tells. */
  fits(entry: InventoryEntry): boolean | null;
}

/** What a question says of system, release and power of the machines that it means. */
export function kindLimits({
  osType,
  osRelease,
  power,
}: Pick<Entities, 'osType' | 'osRelease' | 'power'>): readonly KindLimit[] {
  return [
    // A release says its system, too.
    ...(osType === null || osRelease !== null ? [] : [ofSystem(osType)]),
    ...(osRelease === null
      ? []
      : [
          {
            limit: { en: releaseName(osRelease), ja: releaseName(osRelease) },
            fits: (entry: InventoryEntry) => isOfRelease(entry, osRelease),
          },
        ]),
    ...(power === null || !isListed(power)
      ? []
      : [{ limit: POWER_WORDS[power], fits: (entry: InventoryEntry) => isPowered(entry, power) }]),
  ];
}

function ofSystem(osType: 'windows' | 'linux'): KindLimit {
  const name = osType === 'linux' ? 'Linux' : 'Windows';
  return {
    limit: { en: name, ja: name },
    fits: ({ machine }) => (machine.osType === null ? null : machine.osType === osType),
  };
}
