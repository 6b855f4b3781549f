import type { CodeEntry } from '../update-agent-code.ts';

/** Codes that ask for nothing by themselves: they report a normal state, or sum up the codes of single updates. */
export const NO_ACTION_CODES: readonly CodeEntry[] = [
  {
    code: '0x80240022',
    means: {
      en: 'Every update of the operation failed; the reasons are in the codes of the single updates.',
      ja: '操作の対象となった更新プログラムがすべて失敗しました。原因は個々の更新プログラムのコードに示されます。',
    },
    firstStep: {
      en: 'Read the code of each update (KB) in the result of the run or in the Windows Update log.',
      ja: '実行結果または Windows Update のログで、更新プログラム (KB) ごとのコードを確認します。',
    },
    remedy: 'repair-in-guest',
    isGeneral: true,
  },
  {
    code: '0x80240017',
    means: {
      en: 'The update does not apply to this machine.',
      ja: 'この更新プログラムは、このマシンには適用されません。',
    },
    firstStep: {
      en: 'Nothing to do; exclude the update if it keeps being offered.',
      ja: '対処は不要です。繰り返し提示される場合は、その更新プログラムを除外します。',
    },
  },
  {
    code: '0x80240024',
    means: {
      en: 'There was no update to work on.',
      ja: '対象となる更新プログラムはありませんでした。',
    },
    firstStep: {
      en: 'Nothing to do; check the filters of the schedule if an update was expected.',
      ja: '対処は不要です。更新されるはずだった場合は、スケジュールのフィルターを確認します。',
    },
  },
];
