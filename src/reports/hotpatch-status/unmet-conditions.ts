import type { PatchSettings } from '../../facts/patch-settings.ts';
import type { Platform } from '../../facts/platform.ts';
import { isHotpatchable } from '../../judging/hotpatch-images.ts';
import type { Text } from '../../model/locale.ts';

/** Of what hotpatch takes on Azure, beside the flag, what a virtual machine lacks. */
export function unmetConditions(settings: PatchSettings, platform: Platform | null): readonly Text[] {
  const { bypassPlatformSafetyChecksOnUserSchedule: bypass, patchMode } = settings;
  const mode = patchMode.value;
  const image = platform?.image.value ?? null;
  return [
    ...(platform !== null && !isHotpatchable(image) ? [ofImage(image)] : []),
    ...(mode?.toLowerCase() === 'automaticbyplatform'
      ? []
      : [
          {
            en: `patchMode is ${mode ?? 'not set'} instead of AutomaticByPlatform`,
            ja: `patchMode が AutomaticByPlatform ではなく${mode === null ? '未設定' : ` ${mode} `}です`,
          },
        ]),
    ...(bypass.value === true ? [ON_SCHEDULES] : []),
  ];
}

function ofImage(image: string | null): Text {
  const which = image?.slice(image.lastIndexOf(':') + 1) ?? null;
  return which === null
    ? {
        en: 'it was made from no marketplace image, and only certain images of Azure Edition have hotpatch',
        ja: 'マーケットプレイスのイメージから作成されていません (ホットパッチに対応しているのは Azure Edition の一部のイメージだけです)',
      }
    : {
        en: `its image ${which} has no hotpatch: certain images of Azure Edition alone have it`,
        ja: `イメージ ${which} はホットパッチに対応していません (対応しているのは Azure Edition の一部のイメージだけです)`,
      };
}

const ON_SCHEDULES: Text = {
  en: 'it is on Customer Managed Schedules, which hotpatch excludes',
  ja: 'カスタマー マネージド スケジュールです (ホットパッチとは併用できません)',
};
