import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { deployed, legacy, NOVEMBER, OCTOBER, OLD, ran, tenant } from './tenant.ts';

/** What the deployments of Update Management installed. */
export const OF_DEPLOYMENTS: readonly ScenarioCase[] = [
  {
    ...OLD,
    name: 'Update Management: a later deployment installed the next month',
    world: legacy(deployed(OCTOBER, 'Succeeded', '2024-08-18'), deployed(NOVEMBER, 'Succeeded')),
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'superseded-after-install',
    otherCauses: ['history-screen-differs'],
    excludes: ['not-installed'],
  },
  {
    ...OLD,
    name: 'Update Management: an earlier deployment installed the next month, which takes no place later',
    world: legacy(deployed(OCTOBER, 'Succeeded'), deployed(NOVEMBER, 'Succeeded', '2024-08-18')),
    verdict: 'found',
    cause: 'history-screen-differs',
    says: /Windows Update Agent API/,
    excludes: ['superseded-after-install', 'not-installed'],
  },
  {
    ...OLD,
    name: 'Update Management: no room was left for it',
    world: legacy(deployed(OCTOBER, 'MaintenanceWindowExceeded')),
    verdict: 'found',
    cause: 'not-installed',
    severity: 'at-risk',
    evidence: { InstallationStatus: 'MaintenanceWindowExceeded' },
    excludes: ['superseded-after-install', 'history-screen-differs'],
  },
  {
    name: 'Update Management: no update named, the newest deployment failed with one',
    world: legacy(deployed(OCTOBER, 'Succeeded', '2024-08-18'), deployed(NOVEMBER, 'InstallFailed')),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'not-installed',
    says: /KB5072033/,
  },
  {
    ...OLD,
    name: 'Update Management: no deployment had it',
    world: legacy(deployed(NOVEMBER, 'Succeeded')),
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: the workspace may not be read',
    world: tenant(ran({ [OCTOBER]: 'Installed' }), [], {
      workspaces: workspaces({ UpdateRunProgress: [deployed(OCTOBER, 'Succeeded')] }),
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-01',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-deployments': 'AZ_FORBIDDEN' },
  },
];
