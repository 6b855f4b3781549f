import type { PatchSettings } from '../facts/patch-settings.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';

/**
 * Whether a Windows virtual machine was created with the opposite of what a mode takes: `enableAutomaticUpdates` true for AutomaticByOS, false for Manual.
 * Azure then refuses the mode for good. Unknown settings refuse nothing.
 */
export function isRefused(settings: Reading<PatchSettings> | undefined, takes: boolean): boolean {
  return settings?.isKnown === true && settings.value.enableAutomaticUpdates.value === !takes;
}

/** That it was, and what follows; nothing where it was not. */
export function refusal(
  { name }: Machine,
  settings: Reading<PatchSettings> | undefined,
  takes: boolean,
): readonly Text[] {
  if (!isRefused(settings, takes)) return [];
  return [
    {
      en: `${name} was created with enableAutomaticUpdates ${!takes}, so Azure refuses this mode for it, and there are no commands to change to it.`,
      ja: `${name} は enableAutomaticUpdates が ${!takes} の状態で作成されているため、このモードには変更できません。変更用のコマンドもありません。`,
    },
  ];
}
