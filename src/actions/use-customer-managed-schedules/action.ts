import { orchestration } from '../../facts/orchestration.ts';
import { type PatchSettings, patchSettings } from '../../facts/patch-settings.ts';
import { machineAction } from '../action.ts';
import { patchOf, patchSettingsOf } from '../machine-calls.ts';
import { UNKNOWN_SYSTEM, unread } from '../refusals.ts';
import { useCustomerManagedSchedulesByHand } from './by-hand.ts';
import { USE_CUSTOMER_MANAGED_SCHEDULES } from './topic.ts';
import {
  ALREADY,
  ARC_NEEDS_NONE,
  HOTPATCH,
  NO_PROFILE,
  NO_SCHEDULE,
  PUT_BACK,
  TURN_ON,
  UNDONE,
} from './words.ts';

const BY_PLATFORM = 'AutomaticByPlatform';

/**
 * The mode and the flag in one PATCH: the mode alone hands the machine to Azure, the flag alone is refused. Source: Update Manager, prerequisites for scheduled
 * patching; Microsoft.Compute, PatchSettings.
 */
export const useCustomerManagedSchedules = machineAction({
  ...useCustomerManagedSchedulesByHand,
  topic: USE_CUSTOMER_MANAGED_SCHEDULES,
  kind: 'setting',
  doneTo: ({ en, ja }) => ({
    en: `use Customer Managed Schedules on ${en}`,
    ja: `${ja}をカスタマー マネージド スケジュールに変更`,
  }),
  needs: { settings: patchSettings, mode: orchestration },
  plan({ machine, facts: { settings, mode } }) {
    const { osType } = machine;
    if (machine.kind === 'azure-arc') return { refused: ARC_NEEDS_NONE };
    if (osType === null) return { refused: UNKNOWN_SYSTEM };
    if (!settings?.isKnown) return { refused: unread(settings) };
    if (!mode?.isKnown) return { refused: unread(mode) };
    if (mode.value.mode === 'customer-managed') return { refused: ALREADY };
    if (settings.value.osProfile.value === null) return { refused: NO_PROFILE };
    if (settings.value.enableHotpatching.value === true) return { refused: HOTPATCH };
    const before = beforeIt(settings.value, osType);
    const said = `patchMode = ${before.patchMode}, bypassPlatformSafetyChecksOnUserSchedule = ${bypassOf(settings.value)}`;
    return {
      calls: [
        patchOf(
          machine,
          TURN_ON,
          patchSettingsOf(osType, {
            patchMode: BY_PLATFORM,
            automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
          }),
        ),
      ],
      undo: [patchOf(machine, PUT_BACK, patchSettingsOf(osType, before))],
      notes: [{ en: `Now: ${said}.`, ja: `現在の値: ${said}` }],
    };
  },
  forAll: () => ({
    reboot: {
      en: 'No machine restarts now; a schedule restarts it as the schedule is set.',
      ja: '現時点では再起動しません。以後は、スケジュールの設定に従って再起動します。',
    },
    cost: null,
    notes: [NO_SCHEDULE],
    undo: UNDONE,
    verify: 'patch-orchestration-conflict',
  }),
});

/**
 * What puts it back as it was. The flag is taken only together with the mode, so with any other mode its whole object goes. A machine without a mode did what
 * it was created with.
 */
function beforeIt(settings: PatchSettings, osType: 'windows' | 'linux') {
  const patchMode = settings.patchMode.value ?? defaultOf(settings, osType);
  return patchMode === BY_PLATFORM
    ? {
        patchMode,
        automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: bypassOf(settings) },
      }
    : { patchMode, automaticByPlatformSettings: null };
}

function defaultOf({ enableAutomaticUpdates }: PatchSettings, osType: 'windows' | 'linux'): string {
  if (osType === 'linux') return 'ImageDefault';
  return enableAutomaticUpdates.value === false ? 'Manual' : 'AutomaticByOS';
}

function bypassOf({ bypassPlatformSafetyChecksOnUserSchedule: { value } }: PatchSettings): boolean {
  return value ?? false;
}
