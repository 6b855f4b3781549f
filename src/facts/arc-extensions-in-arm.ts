import { gapOf } from '../azure/gap-of.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { type GapSubject, known, type Reading } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import type { Gather, MachineReadings } from './fact.ts';
import { extensionOf, type PatchExtensions } from './patch-extension-of.ts';

/** An Arc-enabled server has one for periodic assessment and one for what is asked on demand. */
const ARC_PATCH_EXTENSION =
  /^Microsoft\.(?:CPlat\.Core\.(?:Windows|Linux)Patch|SoftwareUpdateManagement\.(?:Windows|Linux)OsUpdate)Extension$/i;
/**
 * The patch extensions of Arc-enabled servers of which Resource Graph shows none. It leaves out without a word what the bot
 * may not read; ARM says so (AZ_FORBIDDEN). Only for a few machines: it costs one call each.
 */
export async function extensionsInArm(
  fact: GapSubject,
  machines: readonly Machine[],
  gather: Gather,
): Promise<MachineReadings<PatchExtensions>> {
  if (!areReadOneByOne(gather)) return new Map();
  const servers = machines.filter(({ kind }) => kind === 'azure-arc');
  return new Map(
    await Promise.all(
      servers.map(
        async (server): Promise<[MachineKey, Reading<PatchExtensions>]> => [
          machineKey(server.id),
          await extensionsOf(fact, server, gather),
        ],
      ),
    ),
  );
}

async function extensionsOf(
  fact: GapSubject,
  { id }: Machine,
  gather: Gather,
): Promise<Reading<PatchExtensions>> {
  try {
    const all = await gather.azure.listArcExtensions(id);
    const own = all.filter(({ publisher, extensionType }) =>
      ARC_PATCH_EXTENSION.test(`${publisher}.${extensionType}`),
    );
    const citation: Citation = { source: 'arm', record: id, at: gather.now };
    return known({
      installed: own.map((extension) => extensionOf(extension, citation)),
      listed: cite(
        citation,
        'properties.type',
        own.map(({ extensionType }) => extensionType),
      ),
    });
  } catch (error) {
    return gapOf(fact, error);
  }
}
