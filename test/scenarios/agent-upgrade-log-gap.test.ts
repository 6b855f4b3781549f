import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import { logKindsIn } from '../../src/scenarios/agent-upgrade-log-gap/log-kind.ts';
import { agentUpgradeLogGap } from '../../src/scenarios/agent-upgrade-log-gap/scenario.ts';
import { askWorld } from '../support/ask-world.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { workspaces } from '../support/world/logs.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';
import { beats, NEW, OLD, tenant, upgraded, VM } from './agent-upgrade-log-gap/tenant.ts';

const ON_VM = { machine: 'vm-01', verdict: 'found' } as const;
const LOG_PATH = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Insights/eventtypes/management/values`;
/** Ten minutes away, and back with a newer version. */
const UPGRADED = [...beats(OLD, 90, 60), ...beats(NEW, 50, 0)];
/** The same without a newer version. */
const AWAY = [...beats(NEW, 90, 60), ...beats(NEW, 50, 0)];

function asking(text: string): Pick<ScenarioCase, 'asked'> {
  return { asked: { text } };
}

const CASES: readonly ScenarioCase[] = [
  {
    name: 'the agent came back in a newer version; no kind of log is named',
    world: tenant({ heartbeats: UPGRADED }),
    ...ON_VM,
    cause: 'interval-data-gap',
    severity: 'at-risk',
    otherCauses: ['event-data-recovered'],
    excludes: ['gap-not-from-upgrade'],
    says: /2026-11-20 08:00 UTC.*2026-11-20 08:10 UTC/,
    evidence: { TimeGenerated: '2026-11-20T08:00:00Z → 2026-11-20T08:10:00Z', Version: `${OLD} → ${NEW}` },
    gaps: {},
  },
  {
    name: 'the machine beside it',
    world: tenant({ heartbeats: UPGRADED }),
    machine: 'vm-02',
    verdict: 'clear',
    cause: null,
    severity: 'fine',
  },
  ...['Perf of vm-01 has a hole', 'vm-01 のハートビートが欠けた', 'change tracking of vm-01'].map(
    (text): ScenarioCase => ({
      name: `asked about what is measured: ${text}`,
      world: tenant({ heartbeats: UPGRADED }),
      ...asking(text),
      ...ON_VM,
      cause: 'interval-data-gap',
      otherCauses: [],
      excludes: ['event-data-recovered'],
    }),
  ),
  ...['event log of vm-01', 'vm-01 の Syslog', 'vm-01 のカスタム ログが抜けた'].map(
    (text): ScenarioCase => ({
      name: `asked about what is followed: ${text}`,
      world: tenant({ heartbeats: UPGRADED }),
      ...asking(text),
      ...ON_VM,
      cause: 'event-data-recovered',
      severity: 'fine',
      otherCauses: [],
      excludes: ['interval-data-gap'],
      advises: /Event \| where TimeGenerated between \(datetime\(2026-11-20T08:00:00Z\)/,
    }),
  ),
  {
    name: 'both kinds named',
    world: tenant({ heartbeats: UPGRADED }),
    ...asking('heartbeat and event log'),
    ...ON_VM,
    cause: 'interval-data-gap',
    otherCauses: ['event-data-recovered'],
  },
  {
    name: 'the extension was written, the version is the same',
    world: tenant({ heartbeats: AWAY, activityLog: [upgraded(55)] }),
    ...ON_VM,
    cause: 'interval-data-gap',
    evidence: {
      'status.value':
        'Succeeded (Microsoft.Compute/virtualMachines/extensions/write, 9f5b3a0e-5d0a-4c5f-9c57-2f4a1c0a7d11)',
    },
  },
  {
    name: 'neither upgraded nor written',
    world: tenant({ heartbeats: AWAY }),
    ...ON_VM,
    cause: 'gap-not-from-upgrade',
    severity: 'at-risk',
    otherCauses: [],
    excludes: ['interval-data-gap', 'event-data-recovered'],
  },
  {
    name: 'somebody stopped the machine at the time',
    world: tenant({
      heartbeats: AWAY,
      activityLog: [
        upgraded(59, {
          operationName: { value: 'Microsoft.Compute/virtualMachines/deallocate/action' },
          caller: 'sato@contoso.com',
          resourceId: VM,
        }),
      ],
    }),
    ...ON_VM,
    cause: 'gap-not-from-upgrade',
    advises: /deallocate.*sato@contoso\.com/,
  },
  {
    name: 'nothing has come since',
    world: tenant({ heartbeats: beats(NEW, 120, 90) }),
    ...ON_VM,
    cause: 'gap-not-from-upgrade',
    severity: 'act-now',
    says: /so far|現在まで/,
  },
  {
    name: 'silent now, and upgraded before that: the silence is asked about',
    world: tenant({ heartbeats: [...beats(OLD, 300, 270), ...beats(NEW, 260, 90)] }),
    ...asking('no logs from vm-01, was that the upgrade of the agent?'),
    ...ON_VM,
    cause: 'gap-not-from-upgrade',
    severity: 'act-now',
    otherCauses: [],
    says: /2026-11-20 07:30 UTC/,
    advises: /1\.9\.0\.0.*1\.10\.0\.0/,
  },
  {
    name: 'silent now, and the time of the upgrade is named',
    world: tenant({ heartbeats: [...beats(OLD, 300, 270), ...beats(NEW, 260, 90)] }),
    asked: { range: { kind: 'day', day: '2026-11-20' } },
    ...ON_VM,
    cause: 'interval-data-gap',
  },
  {
    name: 'an upgrade does not end',
    world: tenant({ heartbeats: beats(OLD, 120, 90), activityLog: [upgraded(88)] }),
    ...ON_VM,
    cause: 'interval-data-gap',
    says: /so far|現在まで/,
  },
  {
    name: 'another day than the one that is asked about',
    world: tenant({ heartbeats: UPGRADED }),
    asked: { range: { kind: 'last', duration: 'PT30M' } },
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'the day that is asked about',
    world: tenant({ heartbeats: UPGRADED }),
    asked: { range: { kind: 'day', day: '2026-11-20' } },
    ...ON_VM,
    cause: 'interval-data-gap',
  },
  {
    name: 'longer ago than heartbeats are read',
    world: tenant({ heartbeats: UPGRADED }),
    asked: { range: { kind: 'day', day: '2026-10-01' } },
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-heartbeat-gaps': 'AZ_NO_DATA' },
  },
  {
    name: 'a version change shows it, though the activity log may not be read',
    world: tenant({
      heartbeats: UPGRADED,
      more: { faults: [{ api: 'arm', path: LOG_PATH, status: 403 }] },
    }),
    ...ON_VM,
    cause: 'interval-data-gap',
    gaps: {},
  },
  {
    name: 'nothing shows it, and the activity log may not be read',
    world: tenant({ heartbeats: AWAY, more: { faults: [{ api: 'arm', path: LOG_PATH, status: 403 }] } }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-upgrade-events': 'AZ_FORBIDDEN' },
  },
  {
    name: 'no heartbeat at all',
    world: tenant({}),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-heartbeat-gaps': 'AZ_NO_DATA' },
  },
  {
    name: 'no workspace in scope',
    world: tenant({ more: { workspaces: [] } }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-heartbeat-gaps': 'AZ_NO_DATA' },
  },
  {
    name: 'the machine has no agent',
    world: world({ resources: [virtualMachine('vm-01')], workspaces: workspaces({ Heartbeat: [] }) }),
    machine: 'vm-01',
    verdict: 'not-applicable',
  },
];

/** The agent was away from one to the other, so many minutes ago. */
function away(from: number, to: number, activityLog: readonly JsonObject[] = []): ScenarioCase {
  const heartbeats = [...beats(NEW, from + 30, from), ...beats(NEW, to, 0)];
  return { name: `${from} to ${to}`, world: tenant({ heartbeats, activityLog }), ...ON_VM };
}

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'five minutes without a heartbeat',
    below: { ...away(64, 60), verdict: 'clear' },
    at: { ...away(65, 60), verdict: 'clear' },
    above: { ...away(66, 60), cause: 'gap-not-from-upgrade' },
  },
  {
    name: 'written thirty minutes before',
    below: { ...away(70, 60, [upgraded(99)]), cause: 'interval-data-gap' },
    at: { ...away(70, 60, [upgraded(100)]), cause: 'interval-data-gap' },
    above: { ...away(70, 60, [upgraded(101)]), cause: 'gap-not-from-upgrade' },
  },
  {
    name: 'written thirty minutes after',
    below: { ...away(70, 60, [upgraded(31)]), cause: 'interval-data-gap' },
    at: { ...away(70, 60, [upgraded(30)]), cause: 'interval-data-gap' },
    above: { ...away(70, 60, [upgraded(29)]), cause: 'gap-not-from-upgrade' },
  },
];

describe('agent-upgrade-log-gap', () => {
  proveScenario(agentUpgradeLogGap, CASES, THRESHOLDS);

  it('hears which kind of log is asked about', () => {
    const kinds = (text: string) => [...logKindsIn({ text })];
    assert.deepEqual(kinds('logs missing on vm-01'), []);
    assert.deepEqual(kinds('Windows event logs and counters'), ['interval', 'event']);
    assert.deepEqual(kinds('ﾊﾟﾌｫｰﾏﾝｽ ﾃﾞｰﾀが欠けた'), ['interval']);
    assert.deepEqual(kinds('no heartbeat at 2'), ['interval']);
    assert.deepEqual(kinds('イベントログ'), ['event']);
  });

  const WORDS: readonly (readonly [world: string, cause: string, question: string])[] = [
    ['interval-data-gap', 'interval-data-gap', 'heartbeats of vm-01 are missing, was the agent upgraded?'],
    ['interval-data-gap', 'interval-data-gap', 'vm-01 のハートビートが欠けた。エージェントのアップグレード?'],
    ['interval-data-gap', 'event-data-recovered', 'event logs of vm-01 are missing during the agent upgrade'],
    [
      'interval-data-gap',
      'event-data-recovered',
      'エージェントのアップグレード中に vm-01 のイベント ログが欠けた',
    ],
    ['gap-not-from-upgrade', 'gap-not-from-upgrade', 'logs of vm-01 are missing during the agent upgrade'],
    ['gap-not-from-upgrade', 'gap-not-from-upgrade', 'エージェントのアップグレード中に vm-01 のログが欠けた'],
  ];
  for (const [file, cause, question] of WORDS)
    it(`from the words: ${question}`, async () => {
      const path = join(import.meta.dirname, '..', 'worlds', 'agent-upgrade-log-gap', `${file}.yaml`);
      const { answer, rendered } = await askWorld(loadWorld(path), question);
      const [finding] = answer.findings;
      assert.ok(finding?.verdict === 'found' && finding.cause === cause);
      assert.ok(rendered.text.includes(finding.says[answer.question.locale]), 'the sentence is not shown');
    });
});
