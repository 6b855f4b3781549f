import { join } from 'node:path';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import { legacyCannotReachService } from '../../src/scenarios/legacy-cannot-reach-service/scenario.ts';
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

const EMPTY = world({ resources: [] });
const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };
const MACHINES = [virtualMachine('vm-01'), virtualMachine('vm-02'), virtualMachine('lx-01', LINUX)];
const PATH = `/v1/workspaces/${WORKSPACE}/query`;

const logs = (Event: readonly object[], Heartbeat: readonly object[] = [], keys: object = {}) =>
  world({ resources: MACHINES, workspaces: [workspace(WORKSPACE, { Event, Heartbeat })], ...keys });

const CAUSES = ['tls-mismatch', 'proxy-altered-response', 'tls-interception', 'access-denied'] as const;

/** What only the commands for that cause name. */
const ADVICE: Readonly<Record<(typeof CAUSES)[number], RegExp>> = {
  'tls-mismatch': /SCHANNEL\\Protocols\\TLS 1\.2/,
  'proxy-altered-response': /netsh winhttp show proxy/,
  'tls-interception': /RemoteCertificate\.Issuer/,
  'access-denied': /MachineKeys/,
};

const BY_TEXT = CAUSES.map(
  (cause): ScenarioCase => ({
    name: `${cause}: the message alone, without a machine`,
    world: EMPTY,
    machine: null,
    asked: { text: MESSAGES[cause], pasted: MESSAGES[cause] },
    verdict: 'found',
    cause,
    severity: 'fix-setting',
    otherCauses: [],
    excludes: CAUSES.filter((each) => each !== cause),
    advises: ADVICE[cause],
    actions: [],
  }),
);

const BY_EVENT = CAUSES.map(
  (cause): ScenarioCase => ({
    name: `${cause}: the event log of the machine's agent`,
    world: logs([
      registrationEvent('vm-01', MESSAGES[cause], 'now-2h'),
      agentEvent('vm-01', 'now-1h'),
      agentEvent('vm-02', 'now-1h'),
    ]),
    machine: 'vm-01',
    verdict: 'found',
    cause,
    otherCauses: [],
    says: /vm-01.*2026-11-20 07:00 UTC/,
    actions: ['collect-guest-evidence'],
  }),
);

const FILE = loadWorld(
  join(import.meta.dirname, '..', 'worlds', 'legacy-cannot-reach-service', 'registration-refused.yaml'),
);

const CASES: readonly ScenarioCase[] = [
  ...[...CAUSES, null].map(
    (cause, index): ScenarioCase => ({
      name: `registration-refused: vm-0${index + 1} ${cause ?? 'is fine'}`,
      world: FILE,
      machine: `vm-0${index + 1}`,
      verdict: cause === null ? 'clear' : 'found',
      cause,
    }),
  ),
  ...BY_TEXT,
  ...BY_EVENT,
  {
    name: 'the machine beside it, whose log tells of nothing',
    world: logs([
      registrationEvent('vm-01', MESSAGES['tls-mismatch'], 'now-2h'),
      agentEvent('vm-02', 'now-1h'),
    ]),
    machine: 'vm-02',
    verdict: 'clear',
    cause: null,
    excludes: CAUSES,
  },
  {
    name: 'a message and the event of the same error are both evidence, and commands name the workspace',
    world: logs(
      [registrationEvent('vm-01', MESSAGES['proxy-altered-response'], 'now-2h')],
      [legacyHeartbeat('vm-01', 'now-3d', { Solutions: '"security"' })],
    ),
    machine: 'vm-01',
    asked: { text: `vm-01: ${MESSAGES['proxy-altered-response']}` },
    verdict: 'found',
    cause: 'proxy-altered-response',
    advises: /2026-11-20 07:00 UTC[\s\S]*33333333-3333-4333-8333-333333333333\.oms\.opinsights\.azure\.com/,
    evidence: { text: `vm-01: ${MESSAGES['proxy-altered-response']}` },
  },
  {
    name: 'a message that the log does not show is explained all the same',
    world: logs([agentEvent('vm-01', 'now-1h')]),
    machine: 'vm-01',
    asked: { text: MESSAGES['access-denied'] },
    verdict: 'found',
    cause: 'access-denied',
    advises: /does not show it|記録がありません/,
  },
  {
    name: 'a message about a Linux machine: it came from another one',
    world: logs([agentEvent('vm-01', 'now-1h')]),
    machine: 'lx-01',
    asked: { text: MESSAGES['tls-mismatch'] },
    verdict: 'found',
    cause: 'tls-mismatch',
    advises: /lx-01.*Linux/,
  },
  {
    name: 'two troubles in one message: both, the first of the order first',
    world: EMPTY,
    machine: null,
    asked: { text: `${MESSAGES['access-denied']}\n${MESSAGES['tls-mismatch']}` },
    verdict: 'found',
    cause: 'tls-mismatch',
    otherCauses: ['access-denied'],
  },
  {
    name: 'an error before the last report of the solution was overcome',
    world: logs(
      [registrationEvent('vm-01', MESSAGES['tls-mismatch'], 'now-2h')],
      [legacyHeartbeat('vm-01', 'now-1h')],
    ),
    machine: 'vm-01',
    verdict: 'clear',
    excludedBy: { 'tls-mismatch': { TimeGenerated: '2026-11-20T08:00:00Z' } },
  },
  {
    name: 'a heartbeat without the solution overcomes nothing, and the Azure Monitor agent even less',
    world: logs(
      [registrationEvent('vm-01', MESSAGES['tls-mismatch'], 'now-2h')],
      [
        legacyHeartbeat('vm-01', 'now-1h', { Solutions: '"security"' }),
        legacyHeartbeat('vm-01', 'now-1h', { Category: 'Azure Monitor Agent' }),
      ],
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'tls-mismatch',
  },
  {
    name: 'of a fleet the error is looked for, not taken for everybody’s',
    world: logs([agentEvent('vm-01', 'now-1h')]),
    machine: 'vm-01',
    asked: { text: MESSAGES['tls-mismatch'], scope: 'fleet' },
    verdict: 'clear',
  },
  {
    name: 'no event of the log is no proof',
    world: logs([agentEvent('vm-02', 'now-1h')]),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'no workspace in scope',
    world: world({ resources: MACHINES }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'a workspace that may not be read',
    world: logs([agentEvent('vm-01', 'now-1h')], [], {
      faults: [{ api: 'log-analytics', path: PATH, status: 403 }],
    }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_FORBIDDEN' },
  },
  {
    name: 'nothing is said and nothing named',
    world: EMPTY,
    machine: null,
    asked: { text: 'Update Management cannot be reached' },
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'a message of another trouble is never clear',
    world: logs([agentEvent('vm-01', 'now-1h')]),
    machine: 'vm-01',
    asked: { text: MESSAGES['registered-to-other-workspace'] },
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'a Linux machine has no such agent',
    world: logs([agentEvent('vm-01', 'now-1h')]),
    machine: 'lx-01',
    verdict: 'not-applicable',
  },
  {
    name: 'a computer that only the workspace knows',
    world: logs(
      [registrationEvent('old-fs-01', MESSAGES['tls-interception'], 'now-2h')].map((row) => ({
        ...row,
        _ResourceId: '',
      })),
      [legacyHeartbeat('old-fs-01', 'now-1d', { ResourceId: '' })],
    ),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'tls-interception',
    actions: [],
  },
];

describe('legacy-cannot-reach-service', () => {
  proveScenario(legacyCannotReachService, CASES, []);
});
