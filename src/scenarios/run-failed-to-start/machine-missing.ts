import { existence } from '../../facts/existence.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** The machine no longer exists. */
export const machineMissing = defineCause({
  id: 'machine-missing',
  title: { en: 'Machine no longer exists', ja: 'マシンが存在しない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { existence },
  actions: ['unassign-schedule'],
  references: [REFERENCES.maintenanceTroubleshoot],
  judge({ existence: record }, { machine }) {
    if (record.value === 'present') return excluded(record.evidence);
    return holds(
      {
        en: `${machine.name} no longer exists in Azure, so no run can start on it; Resource Graph still lists it for a while.`,
        ja: `${machine.name} は Azure に存在しないため、実行を開始できません。Resource Graph の一覧にはしばらく残ることがあります。`,
      },
      [record.evidence],
      {
        nextStep: {
          en: 'Take what is left of its assignment off the schedule.',
          ja: '残っている割り当てをスケジュールから解除してください。',
        },
      },
    );
  },
});
