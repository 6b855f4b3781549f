import type { LegacyDeployment, LegacyDeployments, LegacyUpdate } from '../../../facts/legacy-deployments.ts';

/** An update as one deployment left it. */
export interface UpdateInDeployment {
  readonly update: LegacyUpdate;
  readonly deployment: LegacyDeployment;
}

/** What deployments did to the update, the newest deployment first; of the newest deployment alone where `kb` is null. */
export function inDeployments(
  { deployments }: LegacyDeployments,
  kb: string | null,
): readonly UpdateInDeployment[] {
  const own = kb === null ? deployments.slice(0, 1) : deployments;
  return own.flatMap((deployment) =>
    deployment.updates
      .filter((update) => kb === null || update.kb === kb)
      .map((update) => ({ update, deployment })),
  );
}

export function isSucceeded({ status }: LegacyUpdate): boolean {
  return status.value.toLowerCase() === 'succeeded';
}
