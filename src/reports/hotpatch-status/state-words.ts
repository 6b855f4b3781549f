import type { GroupWords } from '../group-blocks.ts';
import type { HotpatchState } from './hotpatch-state.ts';

/** Source: Hotpatch for Windows Server; Enable Hotpatch for Azure Arc-enabled servers. */
export const HOTPATCH_WORDS: Readonly<Record<HotpatchState, GroupWords>> = {
  'without-effect': {
    standing: 'fix-setting',
    name: { en: 'Hotpatch set, without effect', ja: 'ホットパッチの設定あり、効果なし' },
    means: {
      en: 'enableHotpatching is true, but it takes patchMode AutomaticByPlatform, no Customer Managed Schedules, and an image that has hotpatch. Updates restart the machine as usual.',
      ja: 'enableHotpatching は true ですが、patchMode が AutomaticByPlatform で、カスタマー マネージド スケジュールではなく、対応イメージであることが必要です。更新時は通常どおり再起動します。',
    },
  },
  'action-required': {
    standing: 'fix-setting',
    name: { en: 'Hotpatch needs something done', ja: 'ホットパッチ: 対処が必要' },
    means: {
      en: 'Azure Arc reports ActionRequired: mostly virtualization-based security is off, or a baseline is missing. Where the error does not say which, the portal does (Azure Arc > Machines > Hotpatch).',
      ja: 'Azure Arc が ActionRequired を報告しています。多くは、仮想化ベースのセキュリティが無効、またはベースライン未適用です。エラーに示されていない場合は、ポータルの [Azure Arc] > [マシン] > [ホットパッチ] で確認できます。',
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Hotpatch cannot be told', ja: 'ホットパッチの状態は判断できません' },
    means: {
      en: "The settings or the image could not be read, or Azure Arc reports no state. An Arc-enabled server's enrolment is in its licence profile, which the portal shows (Azure Arc > Machines > Hotpatch).",
      ja: '設定またはイメージを読み取れなかったか、Azure Arc が状態を報告していません。Arc 対応サーバーの登録はライセンス プロファイルにあり、ポータルの [Azure Arc] > [マシン] > [ホットパッチ] で確認できます。',
    },
  },
  pending: {
    standing: 'wait',
    name: { en: 'Hotpatch is being evaluated', ja: 'ホットパッチを評価中' },
    means: {
      en: 'Azure Arc reports PendingEvaluation: it has not yet looked whether the server meets the conditions.',
      ja: 'Azure Arc が PendingEvaluation を報告しています。前提条件の確認がまだ終わっていません。',
    },
  },
  off: {
    standing: null,
    name: { en: 'Hotpatch off', ja: 'ホットパッチ無効' },
    means: {
      en: 'The machine could have hotpatch and has it off: security updates restart it every month.',
      ja: 'ホットパッチに対応していますが無効です。セキュリティ更新のたびに毎月再起動します。',
    },
  },
  on: {
    standing: 'fine',
    name: { en: 'Hotpatch on', ja: 'ホットパッチ有効' },
    means: {
      en: 'Security updates of Windows are installed without a restart in hotpatch months, with one in baseline months. A machine that lacks the latest baseline gets the whole cumulative update instead, with a restart, in a hotpatch month as well.',
      ja: 'Windows のセキュリティ更新は、ホットパッチの月は再起動なし、ベースラインの月は再起動ありで適用されます。最新のベースラインが未適用のマシンには、ホットパッチの月でも累積更新プログラムが再起動ありで適用されます。',
    },
  },
  'not-eligible': {
    standing: 'not-applicable',
    name: { en: 'Hotpatch not available', ja: 'ホットパッチの対象外' },
    means: {
      en: 'The operating system or the image has no hotpatch.',
      ja: 'この OS またはイメージはホットパッチに対応していません。',
    },
  },
};
