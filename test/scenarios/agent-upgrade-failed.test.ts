import assert from 'node:assert/strict';
import { join } from 'node:path';
import { LOCALES } from '../../src/model/locale.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { agentUpgradeFailed } from '../../src/scenarios/agent-upgrade-failed/scenario.ts';
import { askWorld } from '../support/ask-world.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { agentExtension } from '../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../support/world/logs.ts';
import { arcServer, powerState, virtualMachine } from '../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';
import {
  ARC,
  attempt,
  FAILED,
  NEW,
  OLD,
  refused,
  reported,
  saying,
  sayingWithin,
  tenant,
  VM,
} from './agent-upgrade-failed/tenant.ts';

const ON_VM = { machine: 'vm-01', verdict: 'found' } as const;
const NOT_LOADED = saying('Unit azuremonitoragent.service not loaded.');
const LOG_PATH = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Insights/eventtypes/management/values`;

function underWay(time: string) {
  return agentExtension(VM, OLD, {
    provisioningState: 'Updating',
    instanceView: {
      typeHandlerVersion: OLD,
      statuses: [{ code: 'ProvisioningState/transitioning', level: 'Info', time }],
    },
  });
}

const CASES: readonly ScenarioCase[] = [
  {
    name: 'the upgrade failed, the old version is in place',
    world: tenant({ attempts: [attempt('now-9h', 'Failed', NOT_LOADED)] }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
    severity: 'wait',
    otherCauses: [],
    actions: ['upgrade-agent'],
    evidence: { 'properties.statusMessage': 'Unit azuremonitoragent.service not loaded.' },
    advises: /not loaded/,
    gaps: {},
  },
  {
    name: 'the reason inside of an error that says no more than that something failed',
    world: tenant({
      attempts: [attempt('now-9h', 'Failed', sayingWithin('Unit azuremonitoragent.service not loaded.'))],
    }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
    evidence: { 'properties.statusMessage': 'Unit azuremonitoragent.service not loaded.' },
    advises: /not loaded/,
    saysNot: /terminal provisioning state/,
  },
  {
    name: 'three failures for three reasons, whatever is said around them: no same text',
    world: tenant({
      attempts: [
        attempt('now-9h', 'Failed', sayingWithin('Enable failed: No space left on device')),
        attempt('now-2d', 'Failed', sayingWithin('Could not get lock /var/lib/dpkg/lock-frontend')),
        attempt('now-3d', 'Failed', sayingWithin('The extension timed out.')),
      ],
    }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
    severity: 'act-now',
    advises: /df -h.*(3 attempts failed in a row|連続して失敗)/s,
    saysNot: /same text|同じメッセージ/,
  },
  {
    name: 'Azure refused the request, as of a second resource of the same extension: nothing was rolled back',
    world: tenant({
      attempts: [
        attempt(
          'now-9h',
          'Failed',
          refused(
            'OperationNotAllowed',
            "Cannot update handlerVersion for VM extension 'AzureMonitorWindowsAgent'. Change is in conflict with other extensions under handler 'Microsoft.Azure.Monitor.AzureMonitorWindowsAgent'.",
          ),
        ),
      ],
    }),
    ...ON_VM,
    cause: 'upgrade-refused',
    severity: 'fix-setting',
    otherCauses: [],
    excludes: ['rolled-back-will-retry', 'rollback-failed'],
    actions: [],
    advises: /az vm extension list/,
    saysNot: /rolled back|next day|ロールバックされました|翌日/,
  },
  {
    name: 'a policy refuses it: what the table says of the patch extension is not said of the agent',
    world: tenant({
      attempts: [
        attempt(
          'now-9h',
          'Failed',
          refused('RequestDisallowedByPolicy', "Resource was disallowed by policy 'allowed-extensions'."),
        ),
      ],
    }),
    ...ON_VM,
    cause: 'upgrade-refused',
    advises: /agent's extension|エージェントの拡張機能を許可/,
    saysNot: /LinuxPatchExtension/,
  },
  {
    name: 'a refusal that nobody has a word for is quoted',
    world: tenant({
      attempts: [attempt('now-9h', 'Failed', refused('BadRequest', 'The value of settings is odd.'))],
    }),
    ...ON_VM,
    cause: 'upgrade-refused',
    says: /BadRequest/,
    evidence: { 'properties.statusMessage': 'The value of settings is odd.' },
  },
  {
    name: 'a refusal after a failure: the failure is still told',
    world: tenant({
      attempts: [
        attempt('now-9h', 'Failed', refused('ScopeLocked', 'following scope(s) are locked')),
        attempt('now-2d', 'Failed', NOT_LOADED),
      ],
    }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
    otherCauses: ['upgrade-refused'],
  },
  {
    name: 'a refusal that a success came after is settled',
    world: tenant({
      attempts: [
        attempt('now-9h', 'Succeeded'),
        attempt('now-2d', 'Failed', refused('ScopeLocked', 'following scope(s) are locked')),
      ],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'no-failure-found',
  },
  {
    name: 'the machine beside it',
    world: tenant({ attempts: [attempt('now-9h', 'Failed')] }),
    machine: 'vm-02',
    verdict: 'clear',
    cause: 'no-failure-found',
    severity: 'fine',
    excludes: ['rolled-back-will-retry', 'rollback-failed'],
  },
  {
    name: 'the retry of a failed upgrade began and never ended',
    world: tenant({
      agent: underWay('now-3d'),
      attempts: [attempt('now-4d', 'Failed', NOT_LOADED)],
    }),
    ...ON_VM,
    cause: 'operation-stuck',
    severity: 'act-now',
    otherCauses: ['rolled-back-will-retry'],
    actions: [],
  },
  {
    name: 'an upgrade is under way: nothing is said to be well',
    world: tenant({ agent: underWay('now-1h') }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: null,
    excludes: ['operation-stuck', 'no-failure-found'],
  },
  {
    name: 'an upgrade by hand is not retried',
    world: tenant({ attempts: [attempt('now-9h', 'Failed', { caller: 'sato@contoso.com' })] }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
    advises: /sato@contoso\.com/,
  },
  {
    name: 'no failure is logged, but the agent reports an older version again',
    world: tenant({
      heartbeats: [...reported(OLD, 'now-9d', 'now-1m'), ...reported(NEW, 'now-3d', 'now-71h')],
    }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
    says: /1\.10\.0\.0.*1\.9\.0\.0/,
  },
  {
    name: 'somebody put the older version there',
    world: tenant({
      heartbeats: [...reported(OLD, 'now-9d', 'now-1m'), ...reported(NEW, 'now-3d', 'now-71h')],
      attempts: [attempt('now-70h', 'Succeeded', { caller: 'sato@contoso.com' })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'no-failure-found',
  },
  {
    name: 'the machine is off: silence says nothing of its agent',
    world: tenant({
      machine: virtualMachine('vm-01', powerState('deallocated')),
      heartbeats: reported(OLD, 'now-5d', 'now-10h'),
      attempts: [attempt('now-9h', 'Failed')],
    }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
  },
  {
    name: 'the extension failed and nothing took its place',
    world: tenant({
      agent: agentExtension(VM, OLD, FAILED),
      attempts: [attempt('now-9h', 'Failed', NOT_LOADED)],
    }),
    ...ON_VM,
    cause: 'rollback-failed',
    severity: 'act-now',
    evidence: { 'properties.provisioningState': 'Failed' },
    excludes: ['rolled-back-will-retry'],
    advises: /MonAgent/,
    saysNot: /azuremonitoragent -n/,
  },
  {
    name: 'the extension failed, and the activity log does not know when',
    world: tenant({ agent: agentExtension(VM, OLD, FAILED) }),
    ...ON_VM,
    cause: 'rollback-failed',
    advises: /30/,
  },
  {
    name: 'an Arc-enabled Linux server: its own paths and services',
    world: world({
      resources: [
        arcServer('arc-01', { properties: { osType: 'linux', osName: 'linux' } }),
        agentExtension(ARC, OLD, { ...FAILED, type: 'AzureMonitorLinuxAgent' }),
      ],
      workspaces: workspaces({ Heartbeat: [agentHeartbeat(ARC, OLD, 'now-1m')] }),
    }),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'rollback-failed',
    advises: /\/var\/lib\/GuestConfig.*AzureMonitorLinuxAgent/,
    saysNot: /MonAgent\*/,
  },
  {
    name: 'an Arc-enabled server that is connected, and silent since',
    world: world({
      resources: [arcServer('arc-01'), agentExtension(ARC, OLD)],
      workspaces: workspaces({ Heartbeat: reported(OLD, 'now-5d', 'now-9h', ARC) }),
      activityLog: [
        attempt('now-9h', 'Failed', {
          operationName: { value: 'Microsoft.HybridCompute/machines/upgradeExtensions/action' },
          resourceId: ARC,
        }),
      ],
    }),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'rollback-failed',
  },
  {
    name: 'a failure before the last success does not count',
    world: tenant({ attempts: [attempt('now-2d', 'Failed'), attempt('now-1d', 'Succeeded')] }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'no-failure-found',
    says: /succeeded|成功/,
  },
  {
    name: 'nor one that a newer version has reported after',
    world: tenant({
      agent: agentExtension(VM, NEW),
      heartbeats: [...reported(OLD, 'now-9d', 'now-2d'), ...reported(NEW, 'now-20h', 'now-1m')],
      attempts: [attempt('now-2d', 'Failed')],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'no-failure-found',
  },
  {
    name: 'without a workspace nobody knows whether the agent reports: the extension alone speaks',
    world: tenant({ attempts: [attempt('now-9h', 'Failed')], more: { workspaces: [] } }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
    gaps: { 'agent-heartbeats': 'AZ_NO_DATA' },
    advises: /could not be read|確認できませんでした/,
  },
  {
    name: 'the activity log may not be read',
    world: tenant({ more: { faults: [{ api: 'arm', path: LOG_PATH, status: 403 }] } }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-upgrade-events': 'AZ_FORBIDDEN' },
  },
  {
    name: 'without the agent there is nothing to upgrade',
    world: tenant({ agent: null }),
    machine: 'vm-01',
    verdict: 'not-applicable',
  },
];

function failedTimes(count: number): ScenarioCase {
  const attempts = Array.from({ length: count }, (_, day) =>
    attempt(`now-${day + 1}d`, 'Failed', NOT_LOADED),
  );
  return {
    name: `${count} failures`,
    world: tenant({ attempts }),
    ...ON_VM,
    cause: 'rolled-back-will-retry',
  };
}

/** The agent was last heard of when its upgrade failed. */
function silentFor(ago: string): ScenarioCase {
  return {
    name: ago,
    world: tenant({ heartbeats: reported(OLD, 'now-5d', ago), attempts: [attempt(ago, 'Failed')] }),
    ...ON_VM,
  };
}

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'three failures in a row',
    below: { ...failedTimes(2), severity: 'wait' },
    at: { ...failedTimes(3), severity: 'act-now', advises: /same text|同じメッセージ/ },
    above: { ...failedTimes(4), severity: 'act-now' },
  },
  {
    name: 'an hour of silence',
    below: { ...silentFor('now-59m'), cause: 'rolled-back-will-retry' },
    at: { ...silentFor('now-60m'), cause: 'rollback-failed' },
    above: { ...silentFor('now-61m'), cause: 'rollback-failed', says: /silent|報告がありません/ },
  },
];

/** A file of `test/worlds/agent-upgrade-failed`. */
function fileWorld(name: string): World {
  return loadWorld(join(import.meta.dirname, '..', 'worlds', 'agent-upgrade-failed', `${name}.yaml`));
}

describe('agent-upgrade-failed', () => {
  proveScenario(agentUpgradeFailed, CASES, THRESHOLDS);

  const QUESTION = {
    en: 'the upgrade of the agent on vm-01 failed, what now?',
    ja: 'vm-01 のエージェントのアップグレードが失敗した',
  };
  for (const cause of ['rolled-back-will-retry', 'rollback-failed'])
    for (const locale of LOCALES)
      it(`from the words, ${locale}: ${cause}`, async () => {
        const { answer, rendered } = await askWorld(fileWorld(cause), QUESTION[locale]);
        const [finding] = answer.findings;
        assert.ok(finding?.verdict === 'found' && finding.cause === cause);
        assert.ok(rendered.text.includes(finding.says[locale]), 'the sentence is not shown');
      });
});
