import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assessmentRow, installationRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import {
  arcServer,
  assessmentMode,
  guestAgent,
  powerState,
  virtualMachine,
} from '../support/world/machines.ts';
import { legacyHeartbeat } from '../support/world/registration.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';
import { explained } from './support/explained.ts';

const VM = machineId('vm-01');
const CUSTOMER_MANAGED = {
  properties: {
    osProfile: {
      windowsConfiguration: {
        patchSettings: {
          automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
        },
      },
    },
  },
};
const UNKNOWN_OS = {
  properties: { storageProfile: { osDisk: { osType: null } }, osProfile: { windowsConfiguration: null } },
};
const COUNTS = { availablePatchCountByClassification: { security: 2, critical: 1, updates: 4 } };
const ASSESSED = { patchassessmentresources: [assessmentRow(VM, 'now-6h', COUNTS)] };
const FAILED = {
  patchassessmentresources: [
    assessmentRow(VM, 'now-6h', {
      status: 'Failed',
      errorDetails: { code: 'X', message: 'Exception from HRESULT: 0x8024402C' },
    }),
  ],
};
const INSTALLED = { patchinstallationresources: [installationRow(VM, 'now-3d', { installedPatchCount: 5 })] };
const NO_PROVIDERS = [
  { subscriptionId: SUBSCRIPTION, displayName: 'Contoso', registeredProviders: ['Microsoft.HybridCompute'] },
];
const LOGGED = workspaces({ Heartbeat: [legacyHeartbeat('old-01', 'now-1h', { ResourceId: '' })] });

/** What is asked of a machine in which tenant, what is said of it in either language, and how many commands there are. */
interface Row {
  readonly topic: string;
  readonly of: string;
  readonly tenant: JsonObject;
  readonly en: RegExp;
  readonly ja: RegExp;
  readonly commands?: number;
}

const ROWS: readonly Row[] = [
  {
    topic: 'k-assessment-vs-update',
    of: 'an assessed machine',
    tenant: { resources: [virtualMachine('vm-01')], resourceGraph: ASSESSED },
    en: /2026-11-20 03:00 UTC \(Succeeded\)\. Critical or security: 3, other: 4/,
    ja: /緊急・セキュリティ: 3 件、その他: 4 件/,
  },
  {
    topic: 'k-support',
    of: 'a machine whose assessment failed',
    tenant: { resources: [virtualMachine('vm-01')], resourceGraph: FAILED },
    en: /resource id \/subscriptions\/.*\/vm-01, region japaneast, OS Windows[\s\S]*Error of its last assessment: .*0x8024402C/,
    ja: /最後の評価のエラー: .*0x8024402C/,
    commands: 1,
  },
  {
    topic: 'k-on-demand-assessment',
    of: 'a machine that is off',
    tenant: { resources: [virtualMachine('vm-01', powerState('deallocated'))] },
    en: /not running now \(deallocated\); start it first/,
    ja: /稼働していません \(状態: 停止済み、割り当て解除「deallocated」\)/,
    commands: 2,
  },
  {
    topic: 'k-one-time-update',
    of: 'a server that Arc has lost',
    tenant: { resources: [arcServer('vm-01', { properties: { status: 'Disconnected' } })] },
    en: /is Disconnected now/,
    ja: /「切断 \(Disconnected\)」です。接続済みになるまで/,
    commands: 2,
  },
  {
    topic: 'k-one-time-update',
    of: 'a machine of unknown operating system',
    tenant: { resources: [virtualMachine('vm-01', UNKNOWN_OS)] },
    en: /operating system of vm-01 is not known/,
    ja: /OS が不明/,
    commands: 4,
  },
  {
    topic: 'k-periodic-assessment',
    of: 'a machine without it',
    tenant: { resources: [virtualMachine('vm-01', assessmentMode(null))] },
    en: /periodic assessment off \(assessmentMode ImageDefault, the default\)/,
    ja: /定期評価は無効 \(assessmentMode: ImageDefault \(既定値\)\)/,
    commands: 2,
  },
  {
    topic: 'k-scheduled-updates',
    of: 'a machine with a schedule',
    tenant: {
      resources: [
        virtualMachine('vm-01', CUSTOMER_MANAGED),
        maintenanceConfiguration('weekly'),
        assignment(VM, 'weekly'),
      ],
    },
    en: /Customer Managed Schedules, so schedules work\.[\s\S]*Schedules that cover vm-01: weekly/,
    ja: /スケジュールは機能します[\s\S]*vm-01 を対象とするスケジュール: weekly/,
    commands: 6,
  },
  {
    topic: 'k-scheduled-updates',
    of: 'an Arc-enabled server, which needs no mode',
    tenant: { resources: [arcServer('vm-01')] },
    en: /without a patch orchestration setting/,
    ja: /パッチ オーケストレーションを設定しなくても/,
    commands: 4,
  },
  {
    topic: 'k-compare',
    of: 'a machine that no schedule may patch',
    tenant: { resources: [virtualMachine('vm-01')] },
    en: /not Customer Managed Schedules \(patchMode AutomaticByPlatform, bypassPlatformSafetyChecksOnUserSchedule false\)/,
    ja: /スケジュールの実行は失敗します/,
  },
  {
    topic: 'k-prerequisites',
    of: 'a machine that meets them',
    tenant: { resources: [virtualMachine('vm-01')] },
    en: /resource providers are as they should be/,
    ja: /問題はありません/,
    commands: 4,
  },
  {
    topic: 'k-prerequisites',
    of: 'a machine that does not',
    tenant: {
      subscriptions: NO_PROVIDERS,
      resources: [
        virtualMachine('vm-01', guestAgent(null), {
          properties: { osProfile: { allowExtensionOperations: false } },
        }),
      ],
    },
    en: /agent of vm-01 is not Ready[\s\S]*does not allow extensions[\s\S]*Microsoft\.Maintenance is NotRegistered/,
    ja: /準備完了 \(Ready\) ではありません[\s\S]*許可されていない[\s\S]*Microsoft\.Maintenance の登録状態が「未登録 \(NotRegistered\)」/,
  },
  {
    topic: 'k-prerequisites',
    of: 'an Arc-enabled server without Microsoft.Compute',
    tenant: { subscriptions: NO_PROVIDERS, resources: [arcServer('vm-01')] },
    en: /Microsoft\.Compute is NotRegistered/,
    ja: /Microsoft\.Compute の登録状態が「未登録 \(NotRegistered\)」/,
  },
  {
    topic: 'k-history-screen-differs',
    of: 'a machine that was updated',
    tenant: { resources: [virtualMachine('vm-01')], resourceGraph: INSTALLED },
    en: /2026-11-17 09:00 UTC, Succeeded, installed: 5/,
    ja: /成功 \(Succeeded\)、インストール済み 5 件/,
    commands: 2,
  },
  {
    topic: 'k-arc-onboarding',
    of: 'a virtual machine, which must not be onboarded',
    tenant: { resources: [virtualMachine('vm-01')] },
    en: /must not be connected to Arc/,
    ja: /Arc への接続はサポートされない/,
    commands: 0,
  },
  {
    topic: 'k-arc-onboarding',
    of: 'a server that is onboarded',
    tenant: { subscriptions: NO_PROVIDERS, resources: [arcServer('vm-01')] },
    en: /Status of its agent now: Connected\.\s+Microsoft\.Compute in its subscription: NotRegistered/,
    ja: /エージェントの現在の状態: Connected/,
    commands: 2,
  },
  {
    topic: 'k-update-manager',
    of: 'a server that Azure has not',
    tenant: { workspaces: LOGGED },
    en: /known only from a Log Analytics workspace/,
    ja: /Log Analytics ワークスペースにしか記録がありません/,
  },
  {
    topic: 'k-arc-onboarding',
    of: 'a server that Azure has not',
    tenant: { workspaces: LOGGED },
    en: /known only from a Log Analytics workspace/,
    ja: /書き換えて指定/,
    commands: 4,
  },
  {
    topic: 'k-on-demand-assessment',
    of: 'a server that Azure has not',
    tenant: { workspaces: LOGGED },
    en: /The commands are not filled in: old-01/,
    ja: /コマンドには値を埋めていません。old-01/,
    commands: 2,
  },
];

describe('an answer filled in for a machine', () => {
  for (const { topic, of, tenant, en, ja, commands } of ROWS)
    it(`${topic}: ${of}`, async () => {
      const machine = 'workspaces' in tenant ? 'old-01' : 'vm-01';
      const { knowledge } = await explained(topic, machine, world(tenant));
      assert.match(knowledge?.says.map((said) => said.en).join('\n') ?? '', en);
      assert.match(knowledge?.says.map((said) => said.ja).join('\n') ?? '', ja);
      if (commands !== undefined) assert.equal(knowledge?.commands.length, commands);
    });

  it('says what of it could not be read, and stands', async () => {
    const tenant = { resources: [virtualMachine('vm-01')], faults: [{ api: 'arm', status: 403 }] };
    const { knowledge } = await explained('k-prerequisites', 'vm-01', world(tenant));
    const said = knowledge?.says.map(({ en }) => en).join('\n') ?? '';
    assert.match(said, /Not known of vm-01: Microsoft\.Maintenance registration/);
    assert.doesNotMatch(said, /as they should be/);
  });
});
