import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { world } from '../../support/world/world.ts';
import { OLD_HEARTBEAT, ofLegacy, summary, tenant } from './tenant.ts';

/** What the retired Update Management saw of it. */
export const LEGACY: readonly ScenarioCase[] = [
  {
    name: 'Update Management saw Windows set to install by itself',
    world: tenant({ keys: { workspaces: summary('Scheduled installation') } }),
    machine: 'vm-05',
    of: ofLegacy,
    verdict: 'found',
    cause: 'guest-policy',
    evidence: { WindowsUpdateSetting: 'Scheduled installation' },
    advises: /\/d 3/,
  },
  {
    name: 'Update Management saw Windows set to ask first',
    world: tenant({ keys: { workspaces: summary('Notify before installation') } }),
    machine: 'vm-05',
    of: ofLegacy,
    verdict: 'clear',
    excludes: ['guest-policy'],
  },
  {
    name: 'a computer of a workspace that has no such row: neither system can say anything',
    world: world({ workspaces: workspaces({ Heartbeat: [OLD_HEARTBEAT] }) }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
  {
    name: 'a computer that only a workspace knows',
    world: world({
      workspaces: workspaces({
        Heartbeat: [OLD_HEARTBEAT],
        UpdateSummary: [{ ...OLD_HEARTBEAT, WindowsUpdateSetting: 'Scheduled installation' }],
      }),
    }),
    machine: 'old-fs-01',
    of: ofLegacy,
    verdict: 'found',
    cause: 'guest-policy',
    actions: [],
  },
  {
    name: 'the workspace may not be read',
    world: tenant({
      keys: {
        workspaces: summary('Scheduled installation'),
        faults: [{ api: 'log-analytics', status: 403 }],
      },
    }),
    machine: 'vm-05',
    of: ofLegacy,
    verdict: 'unknown',
    gaps: { 'legacy-update-setting': 'AZ_FORBIDDEN' },
  },
];
