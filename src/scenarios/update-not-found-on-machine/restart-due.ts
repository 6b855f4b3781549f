import type { Installation } from '../../facts/latest-installation.ts';

/** Whether the restart that a run needed is not on record as complete. */
export function isRestartDue({ rebootStatus }: Installation): boolean {
  return ['required', 'started', 'failed'].includes(rebootStatus.value?.toLowerCase() ?? '');
}
