import type { Block, Row } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { ReportOccasion } from '../report.ts';
import type { CauseGroup } from './cause-groups.ts';

/** What one scenario over a fleet shows. */
export interface Fleet extends Pick<ReportOccasion, 'causeTitle'> {
  /** Of the scenario. */
  readonly title: Text | null;
  readonly machineCount: number;
  readonly groups: readonly CauseGroup[];
}

const BY_CAUSE: Text = { en: 'Machines by cause', ja: '原因別のマシン' };

/** How many machines each cause keeps from what they should do, each cause unfolding its machines. */
export function fleetBlocks({ title, machineCount, groups, causeTitle }: Fleet): readonly Block[] {
  const foundCount = groups
    .filter(({ verdict }) => verdict === 'found')
    .reduce((sum, group) => sum + group.machineCount, 0);
  return [
    {
      kind: 'heading',
      over: BY_CAUSE,
      verdict: null,
      subtitle: title,
      title: headline(foundCount, machineCount),
    },
    {
      kind: 'chart',
      title: BY_CAUSE,
      bars: groups.map((group) => ({
        label: causeName(group, causeTitle),
        value: group.machineCount,
        verdict: group.verdict,
      })),
    },
    { kind: 'rows', rows: groups.map((group) => rowOf(group, causeTitle)) },
  ];
}

function rowOf(group: CauseGroup, causeTitle: ReportOccasion['causeTitle']): Row {
  const { verdict, cause, says, machineCount, samples } = group;
  return {
    verdict,
    lead: machinesText(machineCount),
    title: causeName(group, causeTitle),
    text: says,
    ...(cause !== null && { note: { en: cause, ja: cause } }),
    detail: [{ kind: 'machines', machines: samples, count: machineCount }],
  };
}

function causeName({ scenario, cause }: CauseGroup, causeTitle: ReportOccasion['causeTitle']): Text | null {
  return cause === null ? null : (causeTitle(scenario, cause) ?? { en: cause, ja: cause });
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
