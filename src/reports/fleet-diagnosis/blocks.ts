import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { ReportOccasion } from '../report.ts';
import type { CauseGroup } from './cause-groups.ts';

/** What one scenario over a fleet shows. */
export interface Fleet extends Pick<ReportOccasion, 'causeTitle'> {
  readonly title: Text | null;
  readonly machineCount: number;
  readonly groups: readonly CauseGroup[];
}

export function fleetBlocks({ groups, causeTitle }: Fleet): readonly Block[] {
  return [
    {
      kind: 'rows',
      rows: groups.map(({ scenario, verdict, cause, says }) => ({
        verdict,
        title: (cause === null ? null : causeTitle(scenario, cause)) ?? says,
        text: says,
        detail: [],
      })),
    },
  ];
}
