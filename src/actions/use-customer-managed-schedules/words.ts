import type { Text } from '../../model/locale.ts';

export const TURN_ON: Text = {
  en: 'Set patch mode and bypass flag together',
  ja: 'パッチ モードとバイパス フラグを同時に設定',
};
export const PUT_BACK: Text = {
  en: 'Put patch mode and bypass flag back',
  ja: 'パッチ モードとバイパス フラグを元に戻す',
};
export const UNDONE: Text = {
  en: 'Undo sets patchMode and bypassPlatformSafetyChecksOnUserSchedule to what they were.',
  ja: '元に戻すと、patchMode と bypassPlatformSafetyChecksOnUserSchedule が以前の値になります。',
};

/** Source: Update Manager, prerequisites for scheduled patching: Customer Managed Schedules without a schedule. */
export const NO_SCHEDULE: Text = {
  en: 'From then on only schedules patch it: without an assigned schedule nothing does. The setting counts from the next run.',
  ja: '以後はスケジュールだけが更新を行います。スケジュールが割り当てられていない場合、更新はまったく行われません。設定は次回の実行から有効です。',
};

export const ALREADY: Text = {
  en: 'It uses Customer Managed Schedules already.',
  ja: '既にカスタマー マネージド スケジュールです。',
};
export const ARC_NEEDS_NONE: Text = {
  en: 'An Arc-enabled server needs no such setting: an assigned schedule patches it as it is.',
  ja: 'Azure Arc 対応サーバーにこの設定は不要です。スケジュールを割り当てるだけで更新されます。',
};
/** Azure answers with InvalidParameter: "Hotpatch updates require platform safety checks". */
export const HOTPATCH: Text = {
  en: 'Hotpatch is on, and Azure then refuses to bypass the platform safety checks. Either keep hotpatch with Azure Managed - Safe Deployment, or turn hotpatch off first.',
  ja: 'ホットパッチが有効なため、プラットフォームの安全性チェックのバイパスは Azure に拒否されます。「Azure マネージド - 安全なデプロイ」でホットパッチを使い続けるか、先にホットパッチを無効にしてください。',
};
/** A machine from a specialised disk has none. */
export const NO_PROFILE: Text = {
  en: 'It has no osProfile (made from a specialised disk), so Azure has no such setting for it.',
  ja: 'osProfile がない (特殊化されたディスクから作成された) ため、設定する項目が Azure にありません。',
};
