import { existence } from '../../facts/existence.ts';
import { machineChanges } from '../../facts/machine-changes.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { machineKey } from '../../model/machine.ts';

/** The machine no longer exists. */
export const machineMissing = defineCause({
  id: 'machine-missing',
  title: { en: 'Machine no longer exists', ja: 'マシンが存在しない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { existence },
  wants: { machineChanges },
  actions: ['unassign-schedule'],
  references: [REFERENCES.maintenanceTroubleshoot],
  judge({ existence: record, machineChanges: past }, { machine }) {
    if (record.value === 'present') return excluded(record.evidence);
    const key = machineKey(machine.id);
    const deletion = past?.isKnown
      ? past.value.changes.find(({ kind, targetId }) => kind === 'deleted' && targetId === key)
      : undefined;
    return holds(
      deletion === undefined
        ? {
            en: `${machine.name} no longer exists in Azure, so no run can start on it; Resource Graph still lists it for a while.`,
            ja: `${machine.name} は Azure に存在しないため、実行を開始できません。Resource Graph の一覧にはしばらく残ることがあります。`,
          }
        : {
            en: `${machine.name} no longer exists in Azure, so no run can start on it: it was deleted ${minuteText(deletion.at)}${deletion.by === null ? '' : ` by ${deletion.by}`}.`,
            ja: `${machine.name} は Azure に存在しないため、実行を開始できません。${minuteText(deletion.at)} に${deletion.by === null ? '' : ` ${deletion.by} により`}削除されています。`,
          },
      deletion === undefined ? [record.evidence] : [record.evidence, deletion.evidence],
      {
        nextStep: {
          en: 'Take what is left of its assignment off the schedule.',
          ja: '残っている割り当てをスケジュールから解除してください。',
        },
      },
    );
  },
});
