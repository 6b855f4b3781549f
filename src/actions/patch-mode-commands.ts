import { cliPlace, inSubscription, patchSettingCmdlets, patchSettingsPath } from './azure-command.ts';
import type { AzureMachine, Commands } from './remedy.ts';

/** A mode of patch orchestration that can be set. */
export type PatchMode = keyof typeof SETTINGS;

interface ModeSettings {
  readonly patchMode: string;
  /** The flag beside it, which tells two modes apart; null: it plays no part. */
  readonly bypass: boolean | null;
  /** The operating system that has the mode; null: both. */
  readonly osType: 'windows' | 'linux' | null;
}

/** What the modes come to in the record of a virtual machine. Source: Update Manager, prerequisites for scheduled patching. */
const SETTINGS = {
  'customer-managed': { patchMode: 'AutomaticByPlatform', bypass: true, osType: null },
  'azure-managed': { patchMode: 'AutomaticByPlatform', bypass: false, osType: null },
  'automatic-by-os': { patchMode: 'AutomaticByOS', bypass: null, osType: 'windows' },
  manual: { patchMode: 'Manual', bypass: null, osType: 'windows' },
  'image-default': { patchMode: 'ImageDefault', bypass: null, osType: 'linux' },
} as const satisfies Readonly<Record<string, ModeSettings>>;

/** The operating system that alone has the mode; null: both do. */
export function osTypeOf(mode: PatchMode): 'windows' | 'linux' | null {
  return SETTINGS[mode].osType;
}

/**
 * The commands that put a virtual machine into a mode; null for an Arc-enabled server, which has none, and where the operating system is unknown or does not
 * have the mode. Sources: az vm update --set; Update-AzVM.
 */
export function patchModeCommands(machine: AzureMachine, mode: PatchMode): Commands | null {
  const { kind, name, osType } = machine;
  const { patchMode, bypass, osType: own }: ModeSettings = SETTINGS[mode];
  const path = patchSettingsPath(machine);
  if (kind === 'azure-arc' || osType === null || path === null) return null;
  if (own !== null && own !== osType) return null;
  const flag = `${path}.automaticByPlatformSettings.bypassPlatformSafetyChecksOnUserSchedule=${bypass}`;
  return {
    cli: [
      `az vm update ${cliPlace(machine)} --name "${name}" --set ${path}.patchMode=${patchMode}`,
      ...(bypass === null ? [] : [flag]),
    ].join(' '),
    powerShell: inSubscription(
      machine,
      patchSettingCmdlets(machine, osType, {
        PatchMode: `'${patchMode}'`,
        ...(bypass !== null && {
          AutomaticByPlatformSettings: `@{ BypassPlatformSafetyChecksOnUserSchedule = $${bypass} }`,
        }),
      }),
    ),
  };
}
