import type { Block, Row } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { isPressing, STANDINGS, standingOf } from '../../model/standing.ts';
import { groupPreviews } from '../group-previews.ts';
import type { ReportOccasion } from '../report.ts';
import { WHOLE_LIST } from '../whole-list.ts';
import { type CauseGroup, standingsOf } from './cause-groups.ts';

/** What one scenario over a fleet shows. */
export interface Fleet extends Pick<ReportOccasion, 'actionTitle' | 'causeTitle' | 'question'> {
  /** Of the scenario. */
  readonly title: Text | null;
  readonly machineCount: number;
  readonly groups: readonly CauseGroup[];
}

/** How many machines each cause keeps from what they should do, the most urgent first, each cause unfolding its machines. */
export function fleetBlocks(fleet: Fleet): readonly Block[] {
  const { title, machineCount, groups } = fleet;
  const previews = previewsOf(fleet);
  const standings = standingsOf(groups);
  const pressingCount = STANDINGS.filter(isPressing).reduce(
    (sum, standing) => sum + (standings[standing] ?? 0),
    0,
  );
  return [
    {
      kind: 'heading',
      over: { en: 'Machines by cause', ja: '原因別のマシン' },
      standing: null,
      subtitle: title,
      title: headline(pressingCount, machineCount),
    },
    {
      kind: 'chart',
      title: { en: 'Machines by urgency', ja: '緊急度別のマシン数' },
      bars: STANDINGS.flatMap((standing) => {
        const value = standings[standing] ?? 0;
        return value === 0 ? [] : [{ label: null, value, standing }];
      }),
    },
    { kind: 'rows', rows: groups.map((group) => causeRow(group, fleet, previews.get(idOf(group)) ?? [])) },
    ...(groups.some((group) => group.machineCount > FEW) ? [WHOLE_LIST] : []),
  ];
}

/** Of more machines than these, those on a card may be some: they are listed on a card of their own. */
const FEW = 5;

/** What can be done to whole groups; each is found again by the scenario that it is of. */
function previewsOf({ groups, actionTitle, causeTitle, question }: Fleet): ReturnType<typeof groupPreviews> {
  const labels = new Set<string>();
  return new Map(
    groups.flatMap((group) => {
      const { key, machineIds, actions, scenario } = group;
      const machineCount = new Set(machineIds).size;
      const actionable = { key, name: causeName(group, causeTitle), machineCount, actions };
      const previews = groupPreviews([actionable], { topic: scenario, question, actionTitle }, labels);
      return [[idOf(group), previews.get(key) ?? []] as const];
    }),
  );
}

/** Groups of two scenarios may have one key. */
function idOf({ scenario, key }: CauseGroup): string {
  return `${scenario} ${key}`;
}

/** The machines of one cause, what to do about it, the way to all of them, and what can be done to them all. `question`: asks for the machines of its scenario. */
export function causeRow(
  group: CauseGroup,
  { causeTitle, question }: Pick<Fleet, 'causeTitle' | 'question'>,
  previews: readonly Block[],
): Row {
  const { key, cause, says, fix, machineCount, samples } = group;
  const [only, ...others] = group.machineIds;
  const standing = standingOf(group);
  const isSaid = !isPressing(standing) || (machineCount === 1 && fix === null);
  return {
    about: only !== undefined && others.length === 0 ? { machine: only } : { group: key },
    standing,
    lead: machinesText(machineCount),
    title: causeName(group, causeTitle),
    text: fix === null ? says : fixText(fix),
    ...(cause !== null && { note: { en: cause, ja: cause } }),
    detail: [
      {
        kind: 'machines',
        machines: samples,
        count: machineCount,
        ...(isSaid && { reasons: 'in text' as const }),
      },
      ...(machineCount > FEW
        ? [showAll(group, causeTitle, { ...question, listing: { group: key, page: 0 } })]
        : []),
      ...previews,
    ],
  };
}

/** Named after the cause: on one card no two buttons are called the same. */
function showAll(group: CauseGroup, causeTitle: ReportOccasion['causeTitle'], question: Question): Block {
  const cause = causeName(group, causeTitle);
  const of = { en: cause ? `: ${cause.en}` : '', ja: cause ? `: ${cause.ja}` : '' };
  const label = {
    en: `Show all ${group.machineCount}${of.en}`,
    ja: `${group.machineCount} 台すべて表示${of.ja}`,
  };
  return { kind: 'buttons', buttons: [{ label, question }] };
}

function causeName(
  { scenario, cause }: Pick<CauseGroup, 'scenario' | 'cause'>,
  causeTitle: ReportOccasion['causeTitle'],
): Text | null {
  return cause === null ? null : (causeTitle(scenario, cause) ?? { en: cause, ja: cause });
}

/** What to do about all machines of a cause. */
export function fixText(fix: Text): Text {
  return { en: `Fix: ${fix.en}`, ja: `対処: ${fix.ja}` };
}

function machinesText(count: number): Text {
  return { en: count === 1 ? '1 machine' : `${count} machines`, ja: `${count} 台` };
}

function headline(pressing: number, total: number): Text {
  return {
    en: `${pressing} of ${machinesText(total).en} ${pressing === 1 ? 'needs' : 'need'} attention`,
    ja: `${total} 台中 ${pressing} 台で対応が必要`,
  };
}
