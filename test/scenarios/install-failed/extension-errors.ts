import type { ScenarioCase } from '../../support/expected-finding.ts';
import { errors, failed, saying, tenant } from './runs.ts';

/** Errors of the extension and of the service. */
export const EXTENSION_ERRORS: readonly ScenarioCase[] = [
  {
    name: 'sudo is refused to the Linux extension: an error of its own, which replacing it does not cure',
    world: saying(
      'CL_SUDO_CHECK_FAILED',
      'Sudo status check failed. Please ensure the computer is configured correctly for sudo invocation.',
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    says: /CL_SUDO_CHECK_FAILED/,
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'a run that a newer one took the place of: wait',
    world: saying('NEWER_OPERATION_SUPERSEDED', 'Newer patch operation superseded this one.'),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    severity: 'wait',
  },
  {
    name: 'the service itself failed',
    world: tenant(failed(errors({ code: 'VMGuestPatchInternalError', message: 'Internal error.' }))),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    says: /VMGuestPatchInternalError/,
  },
  {
    name: 'the extension could not be put in: it is replaced',
    world: tenant(
      failed(
        errors({
          code: 'VMExtensionProvisioningError',
          message: 'VM has reported a failure when processing extension WindowsPatchExtension.',
        }),
      ),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    actions: ['repair-patch-extension'],
  },
];
