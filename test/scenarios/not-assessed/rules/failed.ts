import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { assessedInView, virtualMachine } from '../../../support/world/machines.ts';
import { world } from '../../../support/world/world.ts';

/** How a failed assessment is told. */
export const FAILED_RULES: readonly ScenarioCase[] = [
  {
    name: 'an error that cannot be decoded is told by its first detail, not by their number',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-6h', {
            status: 'Failed',
            error: {
              code: '1',
              message: '1 error/s reported.',
              details: [{ code: 'OPERATION_FAILED', message: 'The wrapper could not be started' }],
            },
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    says: /OPERATION_FAILED: The wrapper could not be started/,
  },
  {
    name: 'an HRESULT written as a signed decimal is decoded too',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-6h', {
            status: 'Failed',
            error: { code: '-2145107924', message: 'Search failed.' },
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    says: /0x8024402c/,
  },
  {
    name: 'a failure of a package manager is named by its signature',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-6h', {
            status: 'Failed',
            error: {
              code: 'PACKAGE_MANAGER_FAILURE',
              message: 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (apt)',
            },
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    says: /package-manager-apt-lock/,
  },
];
