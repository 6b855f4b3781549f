import type { MachineChange } from '../../facts/machine-changes.ts';
import type { AssignedScope } from '../../facts/schedules.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { scopeHistory } from '../../facts/scope-history.ts';
import { defineCause } from '../../judging/cause.ts';
import { failingText } from '../../judging/failing-terms.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { scheduleOf } from './in-question.ts';

/** Dynamic scopes of the schedule lie over machines like this one, and none takes it, or none did when the run began. */
export const dynamicScopeMismatch = defineCause({
  id: 'dynamic-scope-mismatch',
  title: { en: 'Dynamic scope passes it over', ja: '動的スコープの対象外' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion },
  wants: { history: scopeHistory },
  actions: ['assign-schedule'],
  references: [REFERENCES.dynamicScope, REFERENCES.maintenanceTroubleshoot],
  judge({ asked, history }, occasion) {
    const { machine } = occasion;
    const schedule = scheduleOf(asked, occasion);
    if (schedule === null) return excluded(asked.looked);
    const dynamic = schedule.scopes.filter(({ filter }) => filter !== null);
    const [nearest] = dynamic.toSorted((a, b) => failingOf(a).length - failingOf(b).length);
    if (nearest === undefined) return excluded(schedule.scopes[0]?.evidence ?? asked.looked);
    const past = history?.isKnown ? history.value.find(({ scheduleId }) => scheduleId === schedule.id) : null;
    const actions = [{ id: 'assign-schedule', arguments: { schedule: [schedule.id] } }];
    if (!schedule.isCovering) {
      const text = failingText(failingOf(nearest));
      const lost =
        past && past.atRun.length > 0 && past.dayBefore.length === 0 ? past.tagChanges[0] : undefined;
      return holds(
        {
          en: `No dynamic scope of ${schedule.name} takes ${machine.name}: the nearest asks for ${text.en}.`,
          ja: `${schedule.name} の動的スコープはいずれも ${machine.name} を対象にしません。最も近いスコープの条件で満たさないもの: ${text.ja}。`,
        },
        [nearest.evidence, ...nearest.failingEvidence, ...(lost ? [lost.evidence] : [])],
        {
          actions,
          nextStep: FIT,
          notes: [...(lost ? [lostText(lost)] : []), ...notesOf(nearest, dynamic.length)],
        },
      );
    }
    const isOwn = schedule.scopes.some(({ filter, failing }) => filter === null && failing !== null);
    const change = past?.laterTagChanges.at(-1);
    const failed = past?.atRun ?? [];
    // What a change in the day before the run did is the next cause's; here the machine was brought in only afterwards.
    if (isOwn || failed.length === 0 || change === undefined || (past?.tagChanges.length ?? 0) > 0)
      return excluded(nearest.evidence);
    const text = failingText(failed);
    return holds(
      {
        en: `When ${schedule.name} ran, its dynamic scope did not take ${machine.name}: it asks for ${text.en}. It takes it since a change at ${minuteText(change.at)}.`,
        ja: `${schedule.name} の実行時、動的スコープは ${machine.name} を対象にしていませんでした。満たしていなかった条件: ${text.ja}。${minuteText(change.at)} の変更以降は対象です。`,
      },
      [nearest.evidence, change.evidence],
      {
        severity: 'wait',
        actions: [{ id: 'install-updates' }],
        nextStep: {
          en: 'Nothing needs to be set any more: the next run takes it, or install updates once now.',
          ja: '設定の変更は不要です。次回の実行で適用されます。急ぐ場合は、1 回限りの更新でインストールしてください。',
        },
      },
    );
  },
});

function failingOf({ failing }: AssignedScope): NonNullable<AssignedScope['failing']> {
  return failing ?? [];
}

function lostText({ at, by }: MachineChange): Text {
  const who = by ?? '—';
  return {
    en: `It took the machine until a tag was changed at ${minuteText(at)} by ${who}.`,
    ja: `${minuteText(at)} に ${who} がタグを変更するまでは、対象でした。`,
  };
}

const FIT: Text = {
  en: 'Give the machine what the scope asks for, widen the filter of the scope, or assign the schedule to the machine itself.',
  ja: 'マシンをスコープの条件に合わせるか、スコープのフィルターを広げるか、スケジュールをマシンに直接割り当ててください。',
};

function notesOf({ filter, failing }: AssignedScope, count: number): readonly Text[] {
  const isTagValue = failing?.some(({ term, has }) => term === 'tag' && has !== null) ?? false;
  const tagCount = Object.keys(filter?.tags ?? {}).length;
  return [
    ...(isTagValue
      ? [
          {
            en: 'Tag names compare without regard to case, tag values exactly.',
            ja: 'タグの名前は大文字と小文字を区別しませんが、値は区別します。',
          },
        ]
      : []),
    ...(tagCount > 1
      ? [
          {
            en: `The scope asks for ${filter?.tagOperator === 'Any' ? 'any' : 'all'} of its ${tagCount} tags (${filter?.tagOperator}).`,
            ja: `スコープの ${tagCount} 個のタグは${filter?.tagOperator === 'Any' ? 'いずれか一つ' : 'すべて'}が必要です (${filter?.tagOperator})。`,
          },
        ]
      : []),
    ...(count > 1
      ? [
          {
            en: `The schedule has ${count} dynamic scopes; the others fail by as many terms or more.`,
            ja: `このスケジュールには動的スコープが ${count} 個あり、ほかのスコープも同数以上の条件を満たしていません。`,
          },
        ]
      : []),
  ];
}
