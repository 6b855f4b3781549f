import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { failed, tenant } from './runs.ts';

/** A row of `UpdateRunProgress`: an update of the deployment of 2024-08-25, as it was left. */
function row(Title: string, InstallationStatus: string, ErrorResult: string | null = null): JsonObject {
  return {
    TimeGenerated: '2024-08-25T17:00:00Z',
    Computer: 'old-fs-01',
    UpdateRunName: 'Tag-Sunday',
    CorrelationId: 'd0000000-0000-4000-8000-000000000001',
    UpdateId: Title,
    Title,
    InstallationStatus,
    ErrorResult,
  };
}

/** A workspace with those rows of old-fs-01, beside another computer on which everything went in. */
function legacy(rows: readonly JsonObject[], keys: JsonObject = {}): World {
  const fine = { ...row('2024-08 Cumulative Update (KB5041160)', 'Succeeded'), Computer: 'old-fs-02' };
  const computers = ['old-fs-01', 'old-fs-02'];
  return world({
    workspaces: workspaces({
      UpdateRunProgress: [...rows, fine],
      Heartbeat: computers.map((Computer) => ({ TimeGenerated: '2024-08-27T00:00:00Z', Computer })),
    }),
    ...keys,
  });
}

const WENT_IN = [row('2024-08 .NET (KB5041974)', 'Succeeded'), row('2024-08 Tools (KB890830)', 'Succeeded')];
const WINRE = '2024-01 Security Update for Windows Server 2022 (KB5034439)';

type LegacyCase = Omit<ScenarioCase, 'name' | 'machine'> & {
  readonly name: string;
  readonly machine?: string;
};

const CASES: readonly LegacyCase[] = [
  {
    name: 'a code of Windows Update, with the update that it came from',
    world: legacy([...WENT_IN, row('2024-08 Cumulative Update (KB5041160)', 'InstallFailed', '0x800f0922')]),
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'found',
    cause: 'update-agent-error',
    severity: 'at-risk',
    otherCauses: ['single-update-failed'],
    says: /Tag-Sunday.*2024-08-25 17:00 UTC.*0x800f0922/,
    advises: /KB5041160[\s\S]*2024/,
    evidence: { InstallationStatus: 'InstallFailed', ErrorResult: '0x800f0922' },
    actions: [],
  },
  {
    name: 'a code beside the name of the update that explains it',
    world: legacy([row(WINRE, 'InstallFailed', '-2147023293')]),
    verdict: 'found',
    cause: 'update-agent-error',
    says: /0x80070643.*WinRE/,
  },
  {
    name: 'a full disk',
    world: legacy([row('openssl', 'InstallFailed', 'dpkg: error: No space left on device')]),
    verdict: 'found',
    cause: 'disk-full',
    advises: /df -h/,
  },
  {
    name: 'a dependency',
    world: legacy([row('httpd', 'InstallFailed', 'nothing provides libfoo >= 2 needed by httpd')]),
    verdict: 'found',
    cause: 'unresolved-dependency',
  },
  {
    name: 'a lock of a package manager',
    world: legacy([row('openssl', 'InstallFailed', 'E: Could not get lock /var/lib/dpkg/lock-frontend')]),
    verdict: 'found',
    cause: 'package-manager-apt-lock',
  },
  {
    name: 'one update of several, without an error',
    world: legacy([...WENT_IN, row(WINRE, 'Failed')]),
    verdict: 'found',
    cause: 'single-update-failed',
    excludes: ['disk-full', 'update-agent-error'],
    advises: /KB5034439/,
  },
  {
    name: 'as many as went in, with a code that nobody knows',
    world: legacy([...WENT_IN, row('A', 'InstallFailed', '0x8024abcd'), row('B', 'InstallFailed')]),
    verdict: 'found',
    cause: 'unrecognised-error',
    severity: 'cannot-tell',
    says: /0x8024abcd/,
    advises: /omsupdatemgmt\.log/,
    excludes: ['update-agent-error', 'single-update-failed'],
  },
  {
    name: 'packages without an id are told apart by their names',
    world: legacy([
      { ...row('openssl', 'InstallFailed', 'dpkg: error: No space left on device'), UpdateId: null },
      { ...row('curl', 'Succeeded'), UpdateId: null, TimeGenerated: '2024-08-25T17:05:00Z' },
    ]),
    verdict: 'found',
    cause: 'disk-full',
  },
  {
    name: 'everything went in',
    world: legacy([row(WINRE, 'InstallFailed', '0x80070643')]),
    machine: 'old-fs-02',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'a deployment that did not start is another matter',
    world: legacy([row('A', 'Failed'), row('B', 'NotStarted')]),
    verdict: 'clear',
    severity: 'at-risk',
    says: /\(A: (?:Failed|失敗「Failed」)\)/,
  },
  {
    name: 'the workspace may not be read',
    world: legacy([], {
      resources: [virtualMachine('vm-07')],
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-run': 'AZ_FORBIDDEN' },
  },
  {
    name: 'both systems have a failure of the machine, and each is told',
    world: tenant(failed({ failedPatchCount: 1 }), {
      keys: {
        workspaces: workspaces({
          UpdateRunProgress: [{ ...row(WINRE, 'InstallFailed', '0x80070643'), Computer: 'vm-07' }],
          Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'vm-07' }],
        }),
      },
    }),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'update-agent-error',
  },
];

/** What Update Management left of its deployments. */
export const LEGACY_RUNS: readonly ScenarioCase[] = CASES.map((each) => ({
  machine: 'old-fs-01',
  ...each,
  name: `Update Management: ${each.name}`,
}));
