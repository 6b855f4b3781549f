import { armError } from '../../arm-error.ts';
import type { Reply } from '../../exchange.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';

/** The values of the specification's enumerations. */
const MODES = {
  windowsConfiguration: {
    patchMode: ['Manual', 'AutomaticByOS', 'AutomaticByPlatform'],
    assessmentMode: ['ImageDefault', 'AutomaticByPlatform'],
  },
  linuxConfiguration: {
    patchMode: ['ImageDefault', 'AutomaticByPlatform'],
    assessmentMode: ['ImageDefault', 'AutomaticByPlatform'],
  },
} as const;

/** The properties of a machine before a write (null for a new one), as they were sent, and as they would be after. */
export interface VirtualMachineWrite {
  readonly before: JsonObject | null;
  readonly sent: JsonObject;
  readonly after: JsonObject;
}

/**
 * Why Compute refuses a write of a machine's properties; null when it takes it. Only what was sent is judged: a world may hold a
 * machine that Azure would not let anyone make. Source: virtualMachine.json of the specification, and "Automatic VM guest
 * patching" for the modes of Windows.
 */
export function virtualMachineRefusal({ before, sent, after }: VirtualMachineWrite): Reply | null {
  if (sent.osProfile === undefined) return null;
  for (const os of ['windowsConfiguration', 'linuxConfiguration'] as const) {
    const unknown = unknownMode(os, settingsOf(configurationOf(sent, os)));
    if (unknown !== null) return unknown;
    const { patchMode } = settingsOf(configurationOf(after, os));
    const { automaticByPlatformSettings } = settingsOf(configurationOf(sent, os));
    if (isJsonObject(automaticByPlatformSettings) && patchMode !== 'AutomaticByPlatform')
      return invalid(
        `${os}.patchSettings.automaticByPlatformSettings`,
        'needs patchMode AutomaticByPlatform',
      );
  }
  const windows = configurationOf(after, 'windowsConfiguration');
  const { patchMode } = settingsOf(windows);
  const automaticUpdates = windows.enableAutomaticUpdates;
  if (patchMode === 'Manual' && automaticUpdates === true)
    return invalid(
      'windowsConfiguration.patchSettings.patchMode',
      'Manual needs enableAutomaticUpdates false',
    );
  if (patchMode === 'AutomaticByOS' && automaticUpdates === false)
    return invalid(
      'windowsConfiguration.patchSettings.patchMode',
      'AutomaticByOS needs enableAutomaticUpdates true',
    );
  const previous =
    before === null ? undefined : configurationOf(before, 'windowsConfiguration').enableAutomaticUpdates;
  if (previous === undefined || previous === automaticUpdates) return null;
  return armError(
    409,
    'PropertyChangeNotAllowed',
    'windowsConfiguration.enableAutomaticUpdates can only be set when the machine is created.',
  );
}

function unknownMode(os: keyof typeof MODES, settings: JsonObject): Reply | null {
  for (const [name, modes] of Object.entries(MODES[os])) {
    const mode = settings[name];
    if (mode === undefined || mode === null || modes.some((one) => one === mode)) continue;
    return invalid(
      `${os}.patchSettings.${name}`,
      `${JSON.stringify(mode)} is none of its values; write ${modes.join(' or ')}`,
    );
  }
  return null;
}

function configurationOf({ osProfile }: JsonObject, os: string): JsonObject {
  const configuration = isJsonObject(osProfile) ? osProfile[os] : undefined;
  return isJsonObject(configuration) ? configuration : {};
}

function settingsOf({ patchSettings }: JsonObject): JsonObject {
  return isJsonObject(patchSettings) ? patchSettings : {};
}

function invalid(field: string, reason: string): Reply {
  return armError(400, 'InvalidParameter', `osProfile.${field}: ${reason}.`);
}
