import type { PatchSettings } from '../../facts/patch-settings.ts';
import type { Platform } from '../../facts/platform.ts';
import { hasHotpatch } from '../../judging/hotpatch-images.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { Reading } from '../../model/reading.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { told } from '../told.ts';

/** How a machine stands to hotpatch, and why there are no commands for it where there are none. */
export function hotpatchOfMachine(
  machine: Machine,
  settings: Reading<PatchSettings> | undefined,
  platform: Reading<Platform> | undefined,
): readonly Text[] {
  if (machine.osType === 'linux') return [ofLinux(machine)];
  const image = platform?.isKnown ? platform.value.image.value : null;
  return [
    ...told(machine, settings, (value) => [nowText(machine, value), ...ofSchedules(machine, value)]),
    ...(machine.kind === 'azure-vm' && !hasHotpatch(platform) ? [withoutHotpatch(machine, image)] : []),
    ...(machine.kind === 'azure-arc' ? [byPortal(machine)] : []),
    ...(machine.kind === 'log-analytics' ? whyNotFilledIn(machine) : []),
  ];
}

function ofLinux({ name }: Machine): Text {
  return {
    en: `${name} runs Linux, for which there is no hotpatch, so there are no commands for it.`,
    ja: `${name} は Linux のため、ホットパッチは使えません。コマンドもありません。`,
  };
}

function nowText({ name }: Machine, { enableHotpatching, patchMode }: PatchSettings): Text {
  const [isOn, mode] = [enableHotpatching.value, patchMode.value];
  return {
    en: `${name} now: hotpatch ${isOn ? 'on' : 'off'} (enableHotpatching: ${isOn ?? 'not stated'}, patchMode: ${mode ?? 'not stated'}).`,
    ja: `${name} の現状: ホットパッチは${isOn ? '有効' : '無効'} (enableHotpatching: ${isOn ?? '指定なし'}、patchMode: ${mode ?? '指定なし'})。`,
  };
}

/** Azure refuses hotpatch beside the flag that leaves patching to schedules. */
function ofSchedules({ name }: Machine, settings: PatchSettings): readonly Text[] {
  if (settings.bypassPlatformSafetyChecksOnUserSchedule.value !== true) return [];
  return [
    {
      en: `${name} is on Customer Managed Schedules: the commands are refused until bypassPlatformSafetyChecksOnUserSchedule is false, and then its schedules do not run any more.`,
      ja: `${name} はカスタマー マネージド スケジュールです。bypassPlatformSafetyChecksOnUserSchedule を false にするまでコマンドは拒否され、false にするとスケジュールは実行されなくなります。`,
    },
  ];
}

/** `image`: publisher:offer:sku of a marketplace image; null for another one. */
function withoutHotpatch({ name }: Machine, image: string | null): Text {
  return image === null
    ? {
        en: `${name} was not created from a marketplace image. Custom images do not have hotpatch on Azure, so there are no commands for it.`,
        ja: `${name} は Marketplace イメージから作成されていません。Azure ではカスタム イメージはホットパッチの対象外のため、コマンドはありません。`,
      }
    : {
        en: `The image of ${name}, ${image}, does not have hotpatch, so there are no commands for it.`,
        ja: `${name} のイメージ ${image} はホットパッチに対応していないため、コマンドはありません。`,
      };
}

function byPortal({ name }: Machine): Text {
  return {
    en: `${name} is an Arc-enabled server: hotpatch is part of its licence profile and is confirmed in the portal, so there are no commands here.`,
    ja: `${name} は Arc 対応サーバーです。ホットパッチはライセンス プロファイルの一部で、ポータルで確認して有効にするため、ここにコマンドはありません。`,
  };
}
