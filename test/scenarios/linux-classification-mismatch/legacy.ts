import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { world } from '../../support/world/world.ts';
import { OF_LEGACY, tenant } from './tenant.ts';

/** What a scan of August 2024 said of a package. */
const scan = (
  day: number,
  Title: string,
  UpdateState: string,
  Classification: string,
  more: JsonObject = {},
): JsonObject => ({
  TimeGenerated: `2024-08-${day}T06:00:00Z`,
  Computer: 'lnx-01',
  OSType: 'Linux',
  UpdateID: `${Title}-1`,
  Title,
  UpdateState,
  Classification,
  ...more,
});

const OPENSSL_NEEDED = [
  scan(10, 'openssl', 'Needed', 'Security Updates'),
  scan(20, 'openssl', 'Needed', 'Security Updates'),
];

const logged = (...Update: readonly JsonObject[]) =>
  tenant({ keys: { workspaces: workspaces({ Update: [...Update] }) } });

/** What the retired Update Management saw of it. */
export const LEGACY: readonly ScenarioCase[] = [
  {
    name: 'Update Management: others were installed while a security update stayed needed',
    world: logged(...OPENSSL_NEEDED, scan(15, 'tzdata', 'Installed', 'Others')),
    machine: 'lnx-01',
    of: OF_LEGACY,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
    says: /tzdata.*openssl|openssl.*tzdata/,
    evidence: { UpdateState: 'Installed' },
    advises: /yum -q --security check-update/,
  },
  {
    name: 'Update Management: the others came before the security update was needed',
    world: logged(...OPENSSL_NEEDED, scan(11, 'tzdata', 'NotNeeded', 'Others')),
    machine: 'lnx-01',
    of: OF_LEGACY,
    verdict: 'clear',
    excludes: ['vendor-classifies-differently'],
  },
  {
    name: 'Update Management: a security update was installed as it should be',
    world: logged(...OPENSSL_NEEDED, scan(15, 'curl', 'Installed', 'Security Updates')),
    machine: 'lnx-01',
    of: OF_LEGACY,
    verdict: 'clear',
  },
  {
    name: 'a computer that only a workspace knows',
    world: world({
      workspaces: workspaces({
        Heartbeat: [{ TimeGenerated: '2024-08-30T20:10:00Z', Computer: 'old-lnx' }],
        Update: [...OPENSSL_NEEDED, scan(15, 'tzdata', 'Installed', 'Others')].map((row) => ({
          ...row,
          Computer: 'old-lnx',
        })),
      }),
    }),
    machine: 'old-lnx',
    of: OF_LEGACY,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
  },
  {
    name: 'a computer of a workspace that never scanned it',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: '2024-08-30T20:10:00Z', Computer: 'old-lnx' }] }),
    }),
    machine: 'old-lnx',
    verdict: 'not-applicable',
  },
  {
    name: 'the workspace may not be read',
    world: tenant({
      keys: {
        workspaces: workspaces({ Update: [...OPENSSL_NEEDED] }),
        faults: [{ api: 'log-analytics', status: 403 }],
      },
    }),
    machine: 'lnx-01',
    of: OF_LEGACY,
    verdict: 'unknown',
    gaps: { 'legacy-updates': 'AZ_FORBIDDEN' },
  },
];
