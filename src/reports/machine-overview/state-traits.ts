import {
  type Assessment,
  assessmentTime,
  type LatestAssessment,
  newestFirst,
  type PendingUpdates,
} from '../../facts/latest-assessment.ts';
import { recordedState } from '../../facts/state-words.ts';
import type { Trait } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { MODES } from '../patch-orchestration/modes.ts';
import type { Overview } from './overview.ts';

/** How the machine is, a line each: whether it runs, when it was assessed and what was missing then, who patches it. */
export function stateTraits({ facts }: Pick<Overview, 'facts'>): readonly Trait[] {
  return [...powerTraits(facts), ...assessmentTraits(facts), ...orchestrationTraits(facts)];
}

function powerTraits({ powerState, arcConnection }: Overview['facts']): readonly Trait[] {
  if (arcConnection !== undefined)
    return [{ label: ARC, value: arcConnection.isKnown ? stateOf(arcConnection.value.value) : UNREADABLE }];
  if (powerState === undefined) return [];
  return [{ label: POWER, value: powerState.isKnown ? stateOf(powerState.value.value) : UNREADABLE }];
}

function assessmentTraits(facts: Overview['facts']): readonly Trait[] {
  const sources = [facts.assessmentInInstanceView, facts.assessmentInResourceGraph].filter(
    (source) => source !== undefined,
  );
  if (sources.length === 0) return [];
  const read = sources.flatMap((source) => (source.isKnown ? [source.value] : []));
  const newest = newestOf(read);
  if (newest === null)
    return [{ label: ASSESSMENT, value: sources.every(({ isKnown }) => isKnown) ? NONE : UNREADABLE }];
  const at = assessmentTime(newest);
  return [
    { label: ASSESSMENT, value: stateOf(newest.status.value) },
    ...(at === null ? [] : [{ label: ASSESSED_AT, value: { at } }]),
    ...(newest.pending === null ? [] : [{ label: PENDING, value: pendingText(newest.pending) }]),
  ];
}

function orchestrationTraits({ orchestration }: Overview['facts']): readonly Trait[] {
  if (orchestration === undefined) return [];
  return [
    {
      label: PATCH_ORCHESTRATION,
      value: orchestration.isKnown ? MODES[orchestration.value.mode].name : UNREADABLE,
    },
  ];
}

/** The last attempt; of two records of one attempt the one that counts what is missing. */
function newestOf(sources: readonly LatestAssessment[]): Assessment | null {
  const [newest] = sources
    .flatMap(({ assessment }) => assessment ?? [])
    .toSorted((a, b) => newestFirst(a, b) || Number(a.pending === null) - Number(b.pending === null));
  return newest ?? null;
}

function pendingText({ criticalAndSecurity, other, isRebootPending }: PendingUpdates): Text {
  return {
    en: `${criticalAndSecurity} critical or security, ${other} other${isRebootPending ? '; a restart is pending' : ''}`,
    ja: `緊急・セキュリティ ${criticalAndSecurity} 件、その他 ${other} 件${isRebootPending ? '、再起動待ち' : ''}`,
  };
}

function stateOf(value: string): Text {
  return { en: value, ja: recordedState(value) };
}

const POWER: Text = { en: 'Power state', ja: '電源状態' };
const ARC: Text = { en: 'Azure Arc connection', ja: 'Azure Arc の接続状態' };
const ASSESSMENT: Text = { en: 'Last assessment', ja: '最後の評価' };
const ASSESSED_AT: Text = { en: 'Assessed', ja: '評価日時' };
const PENDING: Text = { en: 'Missing updates', ja: '不足している更新プログラム' };
const PATCH_ORCHESTRATION: Text = { en: 'Patch orchestration', ja: 'パッチ オーケストレーション' };
const NONE: Text = { en: 'none on record', ja: '記録なし' };
const UNREADABLE: Text = { en: 'could not be read', ja: '取得できませんでした' };
