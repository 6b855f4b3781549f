import { type DataCollection, dataCollection } from '../../facts/data-collection.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { isRecent } from '../../judging/legacy-presence-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';

/** What the workspace writes when its daily cap is used up. Source: Update Management troubleshooting, "Machines don't show up". */
const OVER_QUOTA = /OverQuota/i;

/** The workspace had used up its quota, and stored nothing more. */
export const overQuota = defineCause({
  id: 'over-quota',
  title: { en: 'Quota of the workspace reached', ja: 'ワークスペースのクォータに到達' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { collections: dataCollection },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.dailyCap],
  judge({ collections }, { machine }) {
    const over = collections.find(isOverQuota);
    if (!over?.status) {
      const [first, ...rest] = collections.map(({ looked }) => looked);
      if (first === undefined) throw new Error('no workspace was looked at');
      return excluded(first, ...rest);
    }
    const { status, workspace } = over;
    return holds(
      {
        en: `The workspace ${workspace} that ${machine.name} is looked for in reached its quota at ${minuteText(status.at)} and stopped storing data, so the machine's rows are missing from then on.`,
        ja: `${machine.name} を確認したワークスペース ${workspace} は ${minuteText(status.at)} にクォータに達し、データの保存を停止しました。以降のマシンのレコードは保存されていません。`,
      },
      [status.evidence],
      {
        nextStep: {
          en: 'Change or remove the daily cap of the workspace: Usage and estimated costs, Data volume management.',
          ja: 'ワークスペースの [使用量と推定コスト] の [データ ボリュームの管理] で、日次上限を変更または削除してください。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});

/** The cap is of one day: a stop that lies further back than that before the newest row was over by then. */
function isOverQuota({ status, newestRow }: DataCollection): boolean {
  if (status === null || !OVER_QUOTA.test(status.value)) return false;
  return newestRow === null || isRecent(status.at, newestRow);
}
