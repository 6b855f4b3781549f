import { join } from 'node:path';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import { legacyCertificateFailed } from '../../src/scenarios/legacy-certificate-failed/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { virtualMachine } from '../support/world/machines.ts';
import {
  agentEvent,
  legacyHeartbeat,
  MESSAGES,
  registrationEvent,
  WORKSPACE,
  workspace,
} from '../support/world/registration.ts';
import { world } from '../support/world/world.ts';

const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };
const MACHINES = [virtualMachine('vm-01'), virtualMachine('vm-02'), virtualMachine('lx-01', LINUX)];
const FAILED = MESSAGES['rsa-folder-unreadable'];

const logs = (Event: readonly object[], Heartbeat: readonly object[] = []) =>
  world({ resources: MACHINES, workspaces: [workspace(WORKSPACE, { Event, Heartbeat })] });

const FILE = loadWorld(
  join(import.meta.dirname, '..', 'worlds', 'legacy-certificate-failed', 'rsa-folder-unreadable.yaml'),
);

const CASES: readonly ScenarioCase[] = [
  {
    name: 'rsa-folder-unreadable: vm-01',
    world: FILE,
    machine: 'vm-01',
    verdict: 'found',
    cause: 'rsa-folder-unreadable',
  },
  { name: 'rsa-folder-unreadable: vm-02 is fine', world: FILE, machine: 'vm-02', verdict: 'clear' },
  {
    name: 'the message alone, without a machine',
    world: world({ resources: [] }),
    machine: null,
    asked: { text: FAILED, pasted: FAILED },
    verdict: 'found',
    cause: 'rsa-folder-unreadable',
    severity: 'fix-setting',
    says: /C:\\ProgramData\\Microsoft\\Crypto\\RSA/,
    advises: /icacls C:\\ProgramData\\Microsoft\\Crypto\\RSA/,
    actions: [],
  },
  {
    name: 'the event log of the machine tells of it',
    world: logs([registrationEvent('vm-01', FAILED, 'now-2h'), agentEvent('vm-02', 'now-1h')]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'rsa-folder-unreadable',
    says: /vm-01.*2026-11-20 07:00 UTC/,
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'the words of the message in Japanese',
    world: logs([agentEvent('vm-01', 'now-1h')]),
    machine: 'vm-01',
    asked: { text: 'vm-01 で自己署名証明書の作成に失敗しました' },
    verdict: 'found',
    cause: 'rsa-folder-unreadable',
    evidence: { text: 'vm-01 で自己署名証明書の作成に失敗しました' },
  },
  {
    name: 'the machine beside it',
    world: logs([registrationEvent('vm-01', FAILED, 'now-2h'), agentEvent('vm-02', 'now-1h')]),
    machine: 'vm-02',
    verdict: 'clear',
    excludedBy: { 'rsa-folder-unreadable': { EventLog: 'Operations Manager' } },
  },
  {
    name: 'a registration since then has overcome it',
    world: logs([registrationEvent('vm-01', FAILED, 'now-2h')], [legacyHeartbeat('vm-01', 'now-1h')]),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'an event of another failed registration is not this one, and proves that the log is kept',
    world: logs([registrationEvent('vm-01', MESSAGES['tls-mismatch'], 'now-2h')]),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'a log that nobody keeps is no proof',
    world: logs([agentEvent('vm-02', 'now-1h')]),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'a message of another trouble is never clear',
    world: world({ resources: [] }),
    machine: null,
    asked: { text: MESSAGES['access-denied'] },
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'a Linux machine has no such agent',
    world: logs([agentEvent('vm-01', 'now-1h')]),
    machine: 'lx-01',
    verdict: 'not-applicable',
  },
];

describe('legacy-certificate-failed', () => {
  proveScenario(legacyCertificateFailed, CASES, []);
});
