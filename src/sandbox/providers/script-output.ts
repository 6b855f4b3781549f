import type { Outcome } from '../long-running-operation.ts';

/** How a command ends that the world says nothing of: the sandbox runs no scripts, and an empty output would look like an answer. */
export function scriptOutputNotModelled(): Outcome {
  return {
    error: {
      code: 'NotModelled',
      message: "The sandbox runs no scripts. Give the output under 'operations' with on: runCommand.",
    },
  };
}
