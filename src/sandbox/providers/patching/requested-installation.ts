import { armError } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { type InstallRequest, installRequest } from './install-request.ts';

/** What a call of installPatches asks for, or the 400 for what its provider does not take; `problemOf` says what that is. */
export function requestedInstallation(
  { body }: Call,
  problemOf: (request: InstallRequest) => string | null,
): { readonly request: InstallRequest } | { readonly refused: Reply } {
  const parsed = installRequest.safeParse(body ?? {});
  const problem = parsed.success
    ? problemOf(parsed.data)
    : parsed.error.issues.map(({ message }) => message).join('; ');
  if (problem !== null) return { refused: armError(400, 'InvalidParameter', problem) };
  return { request: parsed.data };
}
