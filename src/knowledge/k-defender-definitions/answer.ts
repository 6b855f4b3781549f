import { pendingUpdates } from '../../facts/pending-updates.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { actionCommands } from '../action-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { DEFINITIONS_ON_MACHINE, WHO_LISTS_DEFINITIONS } from './commands.ts';
import { definitionsOfMachine } from './of-machine.ts';
import { K_DEFENDER_DEFINITIONS } from './topic.ts';

/** Why KB2267602 is nearly always listed as missing, and when that is a fault. Sources: Troubleshoot Update Management, Windows Defender update always shows as missing; Microsoft Defender Antivirus updates. */
export const defenderDefinitions = defineKnowledge({
  topic: K_DEFENDER_DEFINITIONS,
  needs: { pending: pendingUpdates },
  answer: (about) => ({
    says: [...SAYS, ...(about ? definitionsOfMachine(about.machine, about.facts.pending) : [])],
    commands: [
      ...(about?.machine.osType === 'linux' ? [] : DEFINITIONS_ON_MACHINE),
      WHO_LISTS_DEFINITIONS,
      ...actionCommands({ id: 'assess-now' }, about?.machine ?? null),
    ],
    references: [REFERENCES.defenderUpdates, REFERENCES.assessmentOptions, REFERENCES.legacyTroubleshoot],
    check: 'defender-definition-missing',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'KB2267602 is the definition update of Microsoft Defender Antivirus. Several releases a day carry the one number and differ only in version, so an assessment nearly always finds a newer one: that it is listed as missing is to be expected, not a fault.',
    ja: 'KB2267602 は Microsoft Defender ウイルス対策の定義更新プログラムです。1 日に何度も公開され、番号は同じでバージョンだけが変わるため、評価ではたいてい新しいものが見つかります。「不足」と表示されるのは想定どおりの動作で、異常ではありません。',
  },
  {
    en: 'An assessment shows the state of its own time: periodic assessment runs every 24 hours (Update Management, retired on 31 August 2024, did every 11 hours). What was installed since still shows as missing until the next one; an assessment on demand clears it up within minutes.',
    ja: '評価結果はその時点の状態です。定期評価は 24 時間ごとに実行されます (2024 年 8 月 31 日に廃止された Update Management では 11 時間ごと)。評価後にインストールされたものも、次の評価までは不足のままです。オンデマンド評価を実行すれば数分で反映されます。',
  },
  {
    en: 'Defender also fetches its definitions by itself, without a schedule. What counts is the version on the machine: AntivirusSignatureVersion of `Get-MpComputerStatus`.',
    ja: 'Defender はスケジュールとは別に、自分でも定義を取得します。実際の状態は、マシン上の `Get-MpComputerStatus` の AntivirusSignatureVersion で確認します。',
  },
  {
    en: 'It is a fault when a later assessment still asks for the very version that is installed: then open a support request. To keep it out of your figures leave the classification Definition Updates out of the schedule, or exclude the KB number.',
    ja: '異常なのは、インストール済みと同じバージョンが、その後の評価でも不足と表示される場合です。このときはサポート リクエストを作成してください。対象から外すには、スケジュールで「定義更新プログラム」の分類を選ばないか、KB 番号を除外します。',
  },
];
