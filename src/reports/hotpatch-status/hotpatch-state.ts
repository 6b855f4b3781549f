import type { PatchSettings } from '../../facts/patch-settings.ts';
import type { Platform } from '../../facts/platform.ts';
import { isHotpatchable } from '../../judging/hotpatch-images.ts';
import type { WithHotpatch } from './hotpatch-facts.ts';

/** How a machine stands to hotpatch, what needs somebody first. */
export const HOTPATCH_STATES = [
  'without-effect',
  'action-required',
  'unread',
  'pending',
  'off',
  'on',
  'not-eligible',
] as const;

export type HotpatchState = (typeof HOTPATCH_STATES)[number];

export function hotpatchStateOf({ machine, facts }: Pick<WithHotpatch, 'machine' | 'facts'>): HotpatchState {
  const { platform, settings } = facts;
  if (machine.osType === 'linux') return 'not-eligible';
  if (!settings?.isKnown) return 'unread';
  const known = platform?.isKnown ? platform.value : null;
  return machine.kind === 'azure-arc'
    ? ofArcServer(settings.value, known)
    : ofVirtualMachine(settings.value, known);
}

/** On Azure it takes the flag, patching by the platform without the bypass flag, and an image that has hotpatch. */
function ofVirtualMachine(settings: PatchSettings, platform: Platform | null): HotpatchState {
  const { bypassPlatformSafetyChecksOnUserSchedule: bypass, enableHotpatching, patchMode } = settings;
  const isEligible = platform === null ? null : isHotpatchable(platform.image.value);
  if (enableHotpatching.value !== true) {
    if (isEligible === null) return 'unread';
    return isEligible ? 'off' : 'not-eligible';
  }
  const isByPlatform = patchMode.value?.toLowerCase() === 'automaticbyplatform' && bypass.value !== true;
  if (isEligible === false || !isByPlatform) return 'without-effect';
  return isEligible === null ? 'unread' : 'on';
}

const STATE_BY_STATUS: ReadonlyMap<string, HotpatchState> = new Map([
  ['enabled', 'on'],
  ['disabled', 'off'],
  ['pendingevaluation', 'pending'],
  ['actionrequired', 'action-required'],
]);

/** Windows Server 2025, and the Azure Edition of 2022 on Azure Local. Source: Enable Hotpatch for Azure Arc-enabled servers. */
const HOTPATCHABLE_OS = /\b2025\b|azure edition/i;

/** Azure Arc says what came of it; where it says nothing, the flag alone proves no enrolment. */
function ofArcServer(settings: PatchSettings, platform: Platform | null): HotpatchState {
  const { enableHotpatching, hotpatchEnablementStatus: status } = settings;
  const reported = STATE_BY_STATUS.get(status.value?.toLowerCase() ?? '');
  if (reported && reported !== 'off') return reported;
  const os = platform?.operatingSystem.value ?? null;
  if (os !== null && !HOTPATCHABLE_OS.test(os)) return 'not-eligible';
  if (reported) return reported;
  return enableHotpatching.value === false && os !== null ? 'off' : 'unread';
}
