import { existence } from '../../facts/existence.ts';
import type { MachineChange } from '../../facts/machine-changes.ts';
import { scheduledChanges } from '../../facts/scheduled-changes.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { CHANGES_LOOKED_AT_IN_MS } from '../../facts/scope-history.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { machineKey } from '../../model/machine.ts';
import { readableSchedule } from './in-question.ts';
import { movedText, moveOf } from './move.ts';

/** The machine was deleted, made anew, exchanged or moved before the run: what was assigned to it then is not assigned to it now. */
export const machineRemovedOrMoved = defineCause({
  id: 'machine-removed-or-moved',
  title: { en: 'Machine removed or moved', ja: 'マシンの削除・移動' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion, existence, changes: scheduledChanges },
  actions: ['assign-schedule'],
  references: [REFERENCES.maintenanceTroubleshoot, REFERENCES.resourceChanges],
  judge({ asked, existence: record, changes: { changes, looked } }, occasion) {
    const { machine, now } = occasion;
    if (record.value === 'gone') {
      const deletion = changes.find(
        ({ kind, targetId }) => kind === 'deleted' && targetId === machineKey(machine.id),
      );
      const when = deletion ? deletedText(deletion) : NOT_ON_RECORD;
      return holds(
        {
          en: `${machine.name} no longer exists in Azure${when.en}, so no schedule patches it; Resource Graph may still list it for a while.`,
          ja: `${machine.name} は Azure に存在しないため${when.ja}、スケジュールは適用されません。Resource Graph の一覧にはしばらく残ることがあります。`,
        },
        [record.evidence, ...(deletion ? [deletion.evidence] : [])],
        { actions: [], nextStep: RECREATE },
      );
    }
    const readable = readableSchedule(asked, occasion);
    const run = readable.outcome === 'readable' ? readable.timing.run : null;
    const key = machineKey(machine.id);
    const before = changes.filter(({ at }) => at <= (run?.start ?? now));
    const moved = moveOf(before, key);
    if (moved) return holds(movedText(moved, machine.name), [moved.evidence], { nextStep: RECREATE });
    const change = before.find((each) => isExchange(each, key) && isShortlyBefore(each, run?.start ?? now));
    if (!change) return excluded(looked);
    return holds(
      {
        en: `${machine.name} was ${DONE[change.kind].en} at ${minuteText(change.at)}, within the day before the run; a machine that is deleted and made anew may be left out for 12 hours.`,
        ja: `${machine.name} は実行前の 1 日以内 (${minuteText(change.at)}) に${DONE[change.kind].ja}。削除後に作り直したマシンは、12 時間ほど対象から外れることがあります。`,
      },
      [change.evidence],
      { nextStep: RECREATE },
    );
  },
});

function deletedText({ at, by }: MachineChange): Text {
  return {
    en: ` (deleted at ${minuteText(at)}${by === null ? '' : ` by ${by}`})`,
    ja: ` (削除: ${minuteText(at)}${by === null ? '' : `、${by}`})`,
  };
}

const NOT_ON_RECORD: Text = { en: '', ja: '' };

const RECREATE: Text = {
  en: 'Remove what is left of the old assignment and assign the schedule to the machine as it is now.',
  ja: '古い割り当てが残っていれば削除し、現在のマシンにスケジュールを割り当て直してください。',
};

const DONE: Readonly<Record<MachineChange['kind'], Text>> = {
  created: { en: 'made anew', ja: '再作成されています' },
  updated: {
    en: 'exchanged for another one of the same id',
    ja: '同じ ID の別のマシンに置き換えられています',
  },
  deleted: { en: 'deleted', ja: '削除されています' },
};

/** What makes another machine of it: deleted, or another identity or operating system under the same id. */
function isExchange({ kind, targetId, fields }: MachineChange, key: string): boolean {
  if (targetId !== key) return false;
  return kind === 'deleted' || fields.some(({ field }) => /\.(?:vmId|osType)$/i.test(field));
}

function isShortlyBefore({ at }: MachineChange, run: Instant): boolean {
  return millisecondsBetween(at, run) <= CHANGES_LOOKED_AT_IN_MS;
}
