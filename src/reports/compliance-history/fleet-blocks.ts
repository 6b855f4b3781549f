import type { FleetMemory } from '../../facts/fleet-memory.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import { groupRows } from '../group-blocks.ts';
import type { MachineGroups } from '../machine-groups.ts';
import type { ReportOccasion } from '../report.ts';
import { said, unreadBlocks } from '../said.ts';
import type { ChangeKind } from './machine-change.ts';
import type { MemorySpan } from './memory-span.ts';
import { missedBlocks } from './missed-blocks.ts';
import { missedText } from './past-text.ts';
import { repairBlocks } from './repair-blocks.ts';
import type { CauseRepairs } from './repairs.ts';
import { CHANGE_WORDS } from './state-words.ts';
import type { TrendPoint } from './trend.ts';
import { trendBlocks } from './trend-blocks.ts';

/** What many machines add up to. */
export interface FleetPast {
  readonly groups: MachineGroups<ChangeKind>;
  readonly memory: MemorySpan;
  readonly looks: Reading<FleetMemory> | undefined;
  readonly trend: readonly TrendPoint[];
  readonly repairs: readonly CauseRepairs[];
  /** Machines that are gone, where all machines are asked about. */
  readonly gone: FleetMemory['gone'];
}

/** Many machines: what fails newly, what was mended, what fails still; compliance over time; how long repairs take. */
export function fleetBlocks(past: FleetPast, occasion: ReportOccasion): readonly Block[] {
  const { groups, memory, looks, trend, repairs, gone } = past;
  const counts = new Map(groups.inOrder().map(({ key, machineCount }) => [key, machineCount]));
  const countOf = (kind: ChangeKind) => counts.get(kind) ?? 0;
  const [newly, fixed, still] = [countOf('newly-failing'), countOf('newly-fixed'), countOf('still-failing')];
  const over = { en: 'What has changed', ja: '変化' };
  if (memory.begins === null) return nothingRemembered(over, looks);
  const missed = looks?.isKnown ? missedText(looks.value.days) : null;
  const inSight = groups.inOrder().filter(({ key }) => key !== 'well');
  return [
    {
      kind: 'heading',
      over,
      standing: null,
      title: {
        en: `${newly} newly failing, ${fixed} newly fixed, ${still} still failing`,
        ja: `新たに失敗 ${newly} 台、新たに解消 ${fixed} 台、失敗が継続 ${still} 台`,
      },
      subtitle: stretchText(memory),
    },
    ...(memory.isCutShort ? [said(cutShortText(memory.begins), 'warning')] : []),
    ...(inSight.length > 0 ? groupRows(inSight, CHANGE_WORDS, occasion.question) : []),
    ...(countOf('well') > 0 ? [said(wellText(countOf('well')), 'subtle')] : []),
    ...(gone.length > 0 ? [said(goneText(gone), 'plain')] : []),
    ...trendBlocks(trend),
    ...repairBlocks(repairs, occasion),
    ...(missed === null ? [] : [said(missed, 'warning')]),
    ...missedBlocks(looks?.isKnown ? looks.value.missed : []),
    said(lookedText(memory), 'subtle'),
    ...unreadBlocks(looks?.isKnown === false ? [looks] : []),
  ];
}

function nothingRemembered(over: Text, looks: Reading<FleetMemory> | undefined): readonly Block[] {
  const gaps: readonly Gap[] = looks?.isKnown === false ? [looks] : [];
  return [
    {
      kind: 'heading',
      over,
      standing: 'cannot-tell',
      subtitle: null,
      title: gaps.length > 0 ? UNREADABLE : { en: 'Nothing is remembered', ja: '過去の記録がありません' },
    },
    ...(gaps.length > 0 ? [] : [said(NO_LOOK_YET)]),
    ...unreadBlocks(gaps),
  ];
}

const NO_LOOK_YET: Text = {
  en: 'There was no look at the fleet yet: the first comes soon after the start of the bot, then one a day. From then on it is remembered what changes.',
  ja: '全体の確認はまだ行われていません。最初の確認はボットの起動直後、その後は 1 日 1 回行われ、以後の変化が記録されます。',
};

function stretchText({ span: { from, to } }: MemorySpan): Text {
  const [start, end] = [minuteText(from), minuteText(to)];
  return { en: `From ${start} to ${end}`, ja: `${start} から ${end} まで` };
}

function cutShortText(begins: NonNullable<MemorySpan['begins']>): Text {
  const at = minuteText(begins);
  return {
    en: `Remembered since ${at}: what was before nobody knows, and it is compared with that first look.`,
    ja: `記録は ${at} からです。それ以前はわからないため、この最初の確認と比較しています。`,
  };
}

function wellText(count: number): Text {
  return { en: `Not failing, then and now: ${count}.`, ja: `当時も現在も問題なし: ${count} 台` };
}

function goneText(gone: FleetMemory['gone']): Text {
  const names = gone.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = gone.length > names.length ? ' …' : '';
  return {
    en: `No longer listed (${gone.length}): ${names.join(', ')}${more}. Deleted, moved, or out of sight; they count neither as failing nor as fixed.`,
    ja: `一覧から消えたマシン (${gone.length} 台): ${names.join('、')}${more}。削除・移動されたか、参照できなくなっています。失敗にも解消にも数えていません。`,
  };
}

const MOST_NAMED = 10;

function lookedText({ lastLook }: MemorySpan): Text {
  const last =
    lastLook === null
      ? { en: '', ja: '' }
      : {
          en: ` The last one was ${minuteText(lastLook)}.`,
          ja: `最後の確認は ${minuteText(lastLook)} です。`,
        };
  return {
    en: `From the daily looks at the fleet: what began and ended between two of them is not seen.${last.en}`,
    ja: `毎日の確認の記録によるものです。確認と確認の間に始まって終わった変化は含まれません。${last.ja}`,
  };
}

/** That it could not be looked does not say that there is nothing. */
const UNREADABLE: Text = {
  en: 'What is remembered could not be read',
  ja: '過去の記録を読み取れませんでした',
};
