import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

const TITLE = '2024-08 Cumulative Update for Windows Server 2019 (KB5041578)';

function rowsOf(Computer: string): Readonly<Record<string, readonly JsonObject[]>> {
  const update = { Computer, Title: TITLE, KBID: '5041578' };
  return {
    UpdateRunProgress: [
      {
        ...update,
        TimeGenerated: '2024-08-18T18:30:00Z',
        UpdateRunName: 'Tag-Sunday',
        CorrelationId: 'd0000000-0000-4000-8000-000000000001',
        UpdateId: 'e1',
        InstallationStatus: 'InstallFailed',
      },
    ],
    Update: [
      { ...update, TimeGenerated: '2024-08-30T20:00:00Z', UpdateID: 'e1', UpdateState: 'Installed' },
      {
        ...update,
        TimeGenerated: '2024-08-30T20:00:00Z',
        UpdateID: 'e2',
        UpdateState: 'Needed',
        KBID: '5041974',
      },
    ],
    Heartbeat: [{ TimeGenerated: '2024-08-30T20:00:00Z', Computer }],
  };
}

const OF_WORKSPACE = world({ workspaces: workspaces(rowsOf('old-fs-01')) });
const OF_AZURE = world({ resources: [virtualMachine('vm-01')], workspaces: workspaces(rowsOf('vm-01')) });
const AUGUST = { kind: 'day', day: '2024-08-18' } as const;

type Left = readonly { readonly state: string; readonly deployment: string | null }[] | null;

async function leftOf(
  tenant: Parameters<typeof reportIn>[0],
  names: readonly string[],
  entities: NonNullable<Parameters<typeof reportQuestion>[2]>['entities'] = {},
) {
  const { data, blocks } = await reportIn(tenant, reportQuestion('update-history', names, { entities }));
  const left = data.leftBehind as Left;
  return {
    left: left?.map(({ state }) => state) ?? null,
    en: textsOf(blocks, 'en'),
    ja: textsOf(blocks, 'ja'),
  };
}

describe('update-history, of what the retired Update Management left', () => {
  it('tells what deployments did, and scans saw installed, on a computer that only a workspace knows', async () => {
    const { left, en, ja } = await leftOf(OF_WORKSPACE, ['old-fs-01']);
    assert.deepEqual(left, ['Installed', 'InstallFailed']);
    assert.match(
      en,
      /2 records[\s\S]*2024-08-30 20:00 UTC[\s\S]*2024-08-18 18:30 UTC, deployment Tag-Sunday/,
    );
    assert.match(ja, /旧 Update Management の更新プログラムの記録 \(Log Analytics\): 2 件/);
  });

  it('keeps to the update and the time that are named, and says where it left nothing of them', async () => {
    assert.deepEqual((await leftOf(OF_WORKSPACE, ['old-fs-01'], { kb: ['5041578'] })).left?.length, 2);
    assert.deepEqual((await leftOf(OF_WORKSPACE, ['old-fs-01'], { range: AUGUST })).left, ['InstallFailed']);
    const none = await leftOf(OF_WORKSPACE, ['old-fs-01'], { kb: ['5099999'] });
    assert.deepEqual(none.left, []);
    assert.match(none.en, /no record of Update Management that fits the question/);
    assert.match(none.ja, /旧 Update Management の記録はありません/);
  });

  it('is asked of a machine of Azure only about what Update Manager cannot know', async () => {
    assert.equal((await leftOf(OF_AZURE, ['vm-01'])).left, null);
    assert.equal((await leftOf(OF_AZURE, [], { kb: ['5041578'] })).left ?? null, null);
    assert.deepEqual((await leftOf(OF_AZURE, ['vm-01'], { range: AUGUST })).left, ['InstallFailed']);
    assert.equal((await leftOf(OF_AZURE, ['vm-01'], { kb: ['5041578'] })).left?.length, 2);
  });
});
