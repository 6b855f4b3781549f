import { armError } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { type InstallRequest, installRequest } from './install-request.ts';

/** What a call of installPatches asks for, or the 400 for what its provider does not take; `problemOf` says what that is. */
export function requestedInstallation(
  { body }: Call,
  problemOf: (request: InstallRequest) => string | null,
): { readonly request: InstallRequest } | { readonly refused: Reply } {
  const parsed = installRequest.safeParse(body ?? {});
  if (!parsed.success) return refusal(parsed.error.issues.map(({ message }) => message).join('; '));
  const problem = problemOf(parsed.data);
  return problem === null ? { request: parsed.data } : refusal(problem);
}

function refusal(problem: string): { readonly refused: Reply } {
  return { refused: armError(400, 'InvalidParameter', problem) };
}
