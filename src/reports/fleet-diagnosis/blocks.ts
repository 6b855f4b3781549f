import type { Block, Label, Row } from '../../model/block.ts';
import type { CauseId, Verdict } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { TopicId } from '../../model/topic.ts';

/** The machines of a fleet that share one verdict and cause. */
export interface CauseGroup {
  readonly verdict: Verdict;
  readonly cause: CauseId | null;
  readonly says: Text;
  /** How many they are; `machines` may be only some of them. */
  readonly count: number;
  readonly machines: readonly Machine[];
}

/** One scenario over every machine, grouped by cause, in the order of `groups`. */
export interface CauseGroups {
  readonly scenario: TopicId;
  readonly machineCount: number;
  readonly groups: readonly CauseGroup[];
}

const BY_CAUSE: Text = { en: 'Machines by cause', ja: '原因別のマシン' };

/** How many machines each cause keeps from what they should do, each cause unfolding its machines. */
export function fleetBlocks({ scenario, machineCount, groups }: CauseGroups): readonly Block[] {
  const foundCount = groups
    .filter(({ verdict }) => verdict === 'found')
    .reduce((sum, { count }) => sum + count, 0);
  return [
    {
      kind: 'heading',
      over: BY_CAUSE,
      verdict: null,
      subtitle: { topic: scenario },
      title: headline(foundCount, machineCount),
    },
    {
      kind: 'chart',
      title: BY_CAUSE,
      bars: groups.map(({ cause, verdict, count }) => ({
        label: cause === null ? null : { scenario, cause },
        value: count,
        verdict,
      })),
    },
    { kind: 'rows', rows: groups.map((group) => rowOf(scenario, group)) },
  ];
}

function rowOf(scenario: TopicId, { verdict, cause, says, count, machines }: CauseGroup): Row {
  const title: Label | null = cause === null ? null : { scenario, cause };
  return {
    verdict,
    lead: machinesText(count),
    title,
    text: says,
    note: cause === null ? null : { en: cause, ja: cause },
    detail: [{ kind: 'machines', machines, count }],
  };
}

function machinesText(count: number): Text {
  return { en: count === 1 ? '1 machine' : `${count} machines`, ja: `${count} 台` };
}

function headline(found: number, total: number): Text {
  return {
    en: `${found} of ${machinesText(total).en}: cause found`,
    ja: `${total} 台中 ${found} 台で原因を特定`,
  };
}
