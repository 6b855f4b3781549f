import type { Schedule } from '../../facts/schedules.ts';
import type { Block, Row } from '../../model/block.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { Gap } from '../../model/reading.ts';
import { recurrenceText } from '../../model/recurrence-text.ts';
import { FEW, type GroupWords, groupPageBlocks, showAll } from '../group-blocks.ts';
import type { GroupPage } from '../machine-groups.ts';
import { WHOLE_LIST } from '../whole-list.ts';
import { windowLengthText } from '../window-length-text.ts';
import type { ModeGroup } from './mode-groups.ts';
import { MODES } from './modes.ts';
import type { Orchestrated } from './orchestrated.ts';
import { PATCH_ORCHESTRATION } from './topic.ts';

/** One machine: its mode and what that means, the schedules that cover it, what contradicts itself, the record. */
export function machineBlocks({ machine, findings, facts }: Orchestrated): readonly Block[] {
  const { orchestration, schedules, settings } = facts;
  const mode = orchestration?.isKnown ? MODES[orchestration.value.mode] : null;
  const evidence: readonly Evidence[] = orchestration?.isKnown ? orchestration.value.evidence : [];
  const isDefault =
    orchestration?.isKnown && orchestration.value.isDefault && orchestration.value.mode !== 'undeclared';
  const gaps = [orchestration, schedules, settings].filter(
    (reading): reading is Gap => reading?.isKnown === false,
  );
  return [
    {
      kind: 'heading',
      title: mode?.name ?? { en: 'Patch orchestration unknown', ja: 'パッチ オーケストレーション不明' },
      standing: null,
      subtitle: { en: machine.name, ja: machine.name },
    },
    ...(mode ? [text(mode.means)] : []),
    ...(isDefault ? [text(BY_DEFAULT)] : []),
    ...(schedules?.isKnown ? scheduleBlocks(schedules.value.covering) : []),
    ...(findings.length > 0 ? [{ kind: 'findings', findings } as const] : []),
    ...(evidence.length > 0 ? [{ kind: 'quotes', quotes: evidence } as const] : []),
    ...gaps.map((gap): Block => ({ kind: 'text', text: gap.needs, tone: 'warning' })),
  ];
}

/** Several machines: how many are in which mode, each mode unfolding its first machines. */
export function fleetBlocks(
  groups: readonly ModeGroup[],
  machineCount: number,
  question: Question,
): readonly Block[] {
  return [
    {
      kind: 'heading',
      title: {
        en: `Patch orchestration of ${machineCount} machines`,
        ja: `${machineCount} 台のパッチ オーケストレーション`,
      },
      standing: null,
      subtitle: null,
    },
    { kind: 'rows', rows: groups.map((group) => rowOf(group, question)) },
    ...(groups.some(({ machineIds }) => machineIds.length > FEW) ? [WHOLE_LIST] : []),
  ];
}

/** The machines of one mode, page by page. */
export function pageBlocks(
  page: GroupPage<string>,
  groups: readonly ModeGroup[],
  question: Question,
): readonly Block[] {
  const words = Object.fromEntries(groups.map((group) => [group.key, wordsOf(group)]));
  return groupPageBlocks(page, words, PATCH_ORCHESTRATION.title, question);
}

function rowOf(group: ModeGroup, { seen: _, ...question }: Question): Row {
  const { key, machineIds, samples } = group;
  const { standing, name, means } = wordsOf(group);
  const count = machineIds.length;
  const rest = count - samples.length;
  const names = samples.map((machine) => machine.name);
  return {
    standing,
    title: { en: `${count}: ${name.en}`, ja: `${count} 台: ${name.ja}` },
    text: means,
    detail: [
      text({
        en: [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', '),
        ja: [...names, ...(rest > 0 ? [`ほか ${rest} 台`] : [])].join('、'),
      }),
      ...(count > FEW ? [showAll(count, name, { ...question, listing: { group: key, page: 0 } })] : []),
    ],
  };
}

function wordsOf({ mode, isScheduled }: ModeGroup): GroupWords {
  const { name, means } = mode === null ? UNREAD : MODES[mode];
  const covered = isScheduled === null ? SCHEDULES_UNREAD : isScheduled ? WITH_A_SCHEDULE : WITHOUT;
  return {
    standing:
      mode === null ? 'cannot-tell' : isScheduled === false && mode === BY_SCHEDULES ? 'act-now' : null,
    name: { en: `${name.en}${covered.en}`, ja: `${name.ja}${covered.ja}` },
    means,
  };
}

/** Here nothing patches a machine that no schedule covers. */
const BY_SCHEDULES = 'customer-managed';

const WITH_A_SCHEDULE: Text = { en: ', with a schedule', ja: '、スケジュールあり' };
const WITHOUT: Text = { en: ', without a schedule', ja: '、スケジュールなし' };
const SCHEDULES_UNREAD: Text = { en: ', schedules unknown', ja: '、スケジュールは不明' };

const UNREAD = {
  name: { en: 'could not be read', ja: '読み取れませんでした' },
  means: { en: 'Which mode these machines are in is not known.', ja: 'これらのマシンのモードは不明です。' },
};

function scheduleBlocks(covering: readonly Schedule[]): readonly Block[] {
  if (covering.length === 0) return [text(NO_SCHEDULE)];
  return [
    {
      kind: 'traits',
      traits: covering.map((schedule) => ({
        label: { en: `Schedule ${schedule.name}`, ja: `スケジュール ${schedule.name}` },
        value: windowText(schedule),
      })),
    },
  ];
}

/** The window as it was written down: when it recurs, at what local time, how long. */
function windowText({ configuration, assignedBy }: Schedule): Text {
  const by =
    assignedBy === 'machine'
      ? { en: 'assigned to the machine', ja: 'マシンに直接割り当て' }
      : { en: 'by a dynamic scope', ja: '動的スコープによる割り当て' };
  const window = configuration?.properties.maintenanceWindow;
  if (!window)
    return {
      en: `${by.en}; its window cannot be read`,
      ja: `${by.ja}、メンテナンス期間は読み取れません`,
    };
  const time = window.startDateTime?.split(/[ T]/)[1]?.slice(0, 5) ?? '?';
  const recurs = recurrenceText(window.recurEvery ?? '?');
  const at = `${time} ${window.timeZone ?? ''}`.trim();
  const length = windowLengthText(window.duration ?? '?');
  return {
    en: `${recurs.en}, ${at}, for ${length.en}; ${by.en}`,
    ja: `${recurs.ja} ${at}、期間 ${length.ja}、${by.ja}`,
  };
}

function text(value: Text): Block {
  return { kind: 'text', text: value, tone: 'plain' };
}

const NO_SCHEDULE: Text = {
  en: 'No schedule covers the machine.',
  ja: '対象とするスケジュールはありません。',
};

const BY_DEFAULT: Text = {
  en: 'The record states no mode; this is what the platform does then.',
  ja: 'レコードにモードの指定がないため、プラットフォームの既定の動作です。',
};
