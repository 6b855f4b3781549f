import type { DeploymentRun } from '../../../facts/deployment-runs.ts';
import { readingsOf } from '../../../facts/fact.ts';
import {
  type DeploymentInQuestion,
  type UpdateDeployments,
  updateDeployments,
} from '../../../facts/update-deployments.ts';
import type { Occasion } from '../../../judging/occasion.ts';
import type { Subjects } from '../../../judging/scenario.ts';
import type { Instant } from '../../../model/instant.ts';
import type { Text } from '../../../model/locale.ts';

/** Each deployment that the question means is judged for itself. */
export const DEPLOYMENTS_IN_QUESTION: Subjects = {
  needs: { asked: updateDeployments },
  of(sheet) {
    const { asked } = readingsOf({ asked: updateDeployments }, sheet);
    if (!asked?.isKnown) return [];
    return asked.value.deployments.map(({ id, name }) => ({ kind: 'schedule', id, name }));
  },
};

/** The deployment that an occasion is about; null where there is none. */
export function deploymentOf(
  { deployments }: UpdateDeployments,
  { subject }: Pick<Occasion, 'subject'>,
): DeploymentInQuestion | null {
  return deployments.find(({ id }) => id === subject?.id) ?? null;
}

export function runOf(
  runs: readonly DeploymentRun[],
  { subject }: Pick<Occasion, 'subject'>,
): DeploymentRun | null {
  return runs.find(({ deploymentId }) => deploymentId === subject?.id) ?? null;
}

/** Since then no deployment runs, on whatever machine. Source: Azure Update Manager, retirement of Automation Update Management. */
export const RETIRED_AT = '2024-09-01T00:00:00.000Z' as Instant;

/** What to do instead of repairing what no longer runs. */
export const MOVE_ON: Text = {
  en: 'Update Management was retired on 31 August 2024 and runs no more: move the machine to a schedule of Azure Update Manager.',
  ja: 'Update Management は 2024 年 8 月 31 日に廃止され、もう実行されません。マシンを Azure Update Manager のスケジュールに移行してください。',
};
