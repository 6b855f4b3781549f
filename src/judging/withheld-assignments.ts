import type { Text } from '../model/locale.ts';

/** Azure says nothing of assignments that it withholds, so a schedule that is hidden cannot be told from none. */
export const WITHHELD_ASSIGNMENTS: Text = {
  en: "Resource Graph leaves out assignments that the bot's identity may not read. If the portal shows a schedule on the machine, compare the identity's role with deploy/reader-role.json (Microsoft.Maintenance/configurationAssignments/read).",
  ja: 'ボットの ID で参照できない割り当ては Resource Graph の結果に含まれません。ポータルでマシンにスケジュールが表示される場合は、ID のロールを deploy/reader-role.json と比較してください (Microsoft.Maintenance/configurationAssignments/read)。',
};
