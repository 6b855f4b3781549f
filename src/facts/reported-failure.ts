interface Status {
  readonly code: string | null;
  readonly level: string | null;
  readonly message: string | null;
}

/** What the guest agent writes of a step that failed. Source: Azure/WALinuxAgent, common/exception.py; public reports of Azure's own status. */
const FAILED_STEP = /\[Extension[A-Za-z]{0,30}Error\]|\bNon-zero exit code: [1-9]/;

/** Whether an extension reports that it failed: by the level of its status, or in words that stand under a code of one at work, as where the guest agent will try again. */
export function tellsFailure({ code, level, message }: Status): boolean {
  if (level?.toLowerCase() === 'error') return true;
  return isTransitioning({ code }) && FAILED_STEP.test(message ?? '');
}

/** Whether the code is that of an extension at work. */
export function isTransitioning({ code }: Pick<Status, 'code'>): boolean {
  return /\/transitioning/i.test(code ?? '');
}
