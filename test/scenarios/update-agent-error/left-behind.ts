import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { world } from '../../support/world/world.ts';

/** A row of `UpdateRunProgress` of a computer that only a workspace knows. */
function row(UpdateRunName: string, day: string, ErrorResult: string | null): JsonObject {
  return {
    TimeGenerated: `${day}T17:00:00Z`,
    Computer: 'old-fs-01',
    UpdateRunName,
    CorrelationId: `d0000000-0000-4000-8000-0000${day.replaceAll('-', '')}`,
    UpdateId: day,
    Title: `Cumulative Update of ${day} (KB5041160)`,
    InstallationStatus: ErrorResult === null ? 'Succeeded' : 'InstallFailed',
    ErrorResult,
  };
}

const legacy = (rows: readonly JsonObject[], keys: JsonObject = {}): World =>
  world({
    workspaces: workspaces({
      UpdateRunProgress: [...rows],
      Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'old-fs-01' }],
    }),
    ...keys,
  });

const TWO = legacy([row('Aug', '2024-08-18', '0x80070643'), row('Jul', '2024-07-14', '0x800f0922')]);
const asked = (code: string) => ({ text: `${code} on old-fs-01`, errorCodes: [code] });

/** What deployments of the retired Update Management have on record of a computer that Azure does not know. */
export const LEFT_BEHIND: readonly ScenarioCase[] = [
  {
    name: 'a code that a deployment failed with, with the update',
    world: TWO,
    machine: 'old-fs-01',
    asked: asked('0x80070643'),
    of: { system: 'update-management' },
    verdict: 'found',
    cause: '0x80070643',
    says: /Aug.*2024-08-18 17:00 UTC/,
    evidence: { InstallationStatus: 'InstallFailed', ErrorResult: '0x80070643' },
    advises: /Jul/,
    actions: [],
  },
  {
    name: 'a code that an earlier deployment failed with',
    world: TWO,
    machine: 'old-fs-01',
    asked: asked('0x800f0922'),
    verdict: 'found',
    cause: '0x800f0922',
    says: /Jul.*2024-07-14 17:00 UTC/,
  },
  {
    name: 'a code that no deployment failed with',
    world: legacy([row('Aug', '2024-08-18', null)]),
    machine: 'old-fs-01',
    asked: asked('0x80072ee2'),
    verdict: 'found',
    cause: '0x80072ee2',
    says: /No deployment of the retired Update Management|旧 Update Management の更新の展開には、このエラーはありません/,
  },
  {
    name: 'no code: the newest deployment that failed speaks',
    world: TWO,
    machine: 'old-fs-01',
    verdict: 'found',
    cause: '0x80070643',
  },
  {
    name: 'no code, and no deployment that failed',
    world: legacy([row('Aug', '2024-08-18', null)]),
    machine: 'old-fs-01',
    verdict: 'clear',
  },
];
