import type { Answer } from '../../src/model/answer.ts';
import type { Finding, Verdict } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';
import type { Machine } from '../../src/model/machine.ts';
import { gap, known } from '../../src/model/reading.ts';
import type { Subject } from '../../src/model/subject.ts';
import { withSeen } from '../../src/model/what-changed.ts';
import { fleetBlocks } from '../../src/reports/fleet-diagnosis/blocks.ts';
import type { CauseGroup } from '../../src/reports/fleet-diagnosis/cause-groups.ts';
import { overviewBlocks } from '../../src/reports/machine-overview/blocks.ts';
import { EVERY_BLOCK } from './every-block.ts';
import {
  answer,
  CLEAR,
  causeTitle,
  evidence,
  FOUND,
  machine,
  NEEDS,
  NOT_APPLICABLE,
  NOW,
  POWER_STATE,
  question,
  topicTitle,
  UNKNOWN,
  VM_01,
} from './fixtures.ts';
import { PLAN } from './planned-answers.ts';
import { TURN_ANSWERS, topicChoice } from './turn-answers.ts';

function machinesNamed(prefix: string, count: number): readonly Machine[] {
  return Array.from({ length: count }, (_, index) =>
    machine(`${prefix}-${String(index + 1).padStart(3, '0')}`),
  );
}

const forMachine = <F extends Finding>(finding: F, name: string): F => ({
  ...finding,
  machine: machine(name),
  says: { en: finding.says.en.replace('vm-01', name), ja: finding.says.ja.replace('vm-01', name) },
});

function group(verdict: Verdict, cause: string | null, says: Text, machines: readonly Machine[]): CauseGroup {
  return {
    key: `${verdict} fix-setting ${cause ?? ''}`,
    scenario: 'not-assessed',
    verdict,
    severity: 'fix-setting',
    cause,
    says,
    fix: null,
    machineCount: machines.length,
    machineIds: machines.map(({ id }) => id),
    samples: machines.map((each) => ({ machine: each, says })),
    actions: [],
  };
}

const WEEKLY: Subject = { kind: 'schedule', id: `${VM_01.id}/weekly`, name: 'weekly-web' };

const OVERVIEW: readonly Finding[] = [
  FOUND,
  { ...UNKNOWN, scenario: 'schedule-not-applied' },
  CLEAR,
  NOT_APPLICABLE,
];

const WELL: readonly Finding[] = [CLEAR, NOT_APPLICABLE];

const FLEET_QUESTION = question('which machines are not assessed and why?', {
  scope: 'fleet',
  topic: 'fleet-diagnosis',
});

const actionTitle = (id: string, { en, ja }: Text): Text => ({ en: `${id}: ${en}`, ja: `${id}: ${ja}` });

const FLEET: Partial<Answer> = {
  question: FLEET_QUESTION,
  machines: [],
  report: {
    id: 'fleet-diagnosis',
    data: {},
    blocks: fleetBlocks({
      title: topicTitle('not-assessed'),
      causeTitle,
      actionTitle,
      question: FLEET_QUESTION,
      machineCount: 137,
      groups: [
        group(
          'found',
          'periodic-assessment-off',
          { en: 'Periodic assessment is off.', ja: '定期評価が無効です。' },
          machinesNamed('web', 77),
        ),
        group(
          'found',
          'machine-stopped',
          { en: 'The machine is stopped.', ja: 'マシンが停止しています。' },
          machinesNamed('batch', 9),
        ),
        group(
          'unknown',
          null,
          { en: 'The power state could not be read.', ja: '電源状態を取得できません。' },
          machinesNamed('iso', 2),
        ),
        group(
          'clear',
          null,
          { en: 'Assessed within the last 36 hours.', ja: '36 時間以内に評価されています。' },
          machinesNamed('db', 49),
        ),
      ],
    }),
  },
};

const STATE = {
  powerState: known({
    value: 'running' as const,
    evidence: evidence('properties.status', 'PowerState/running'),
  }),
  assessmentInInstanceView: known({
    assessment: {
      status: { value: 'Succeeded', evidence: evidence('properties.status', 'Succeeded') },
      startedAt: NOW,
      start: null,
      lastModifiedAt: NOW,
      startedBy: null,
      patchService: null,
      pending: { criticalAndSecurity: 3, other: 1, isRebootPending: true },
      rebootPending: null,
      errors: [],
    },
    looked: evidence('properties.status', 'Succeeded'),
  }),
  orchestration: gap(POWER_STATE, 'AZ_FORBIDDEN', NEEDS),
} as const;

/** How VM_01 is, where these are its findings. */
function overviewOf(findings: readonly Finding[]): Pick<Answer, 'findings' | 'report'> {
  const blocks = overviewBlocks({ machine: VM_01, findings, facts: STATE });
  return { findings, report: { id: 'machine-overview', data: {}, blocks } };
}

/** The question of an answer that was given a while ago. */
const AGAIN = withSeen(answer({ findings: [FOUND] }));
const LATER = '2026-11-20T09:25:00Z' as Instant;

/** A fleet of which only samples are named, one subscription could not be read, and one limit was not understood. */
const FLEET_IN_PART: Partial<Answer> = {
  question: FLEET_QUESTION,
  machines: [],
  coverage: {
    machines: 1_000,
    unread: [
      gap(
        { id: 'machine', title: { en: 'subscription Test', ja: 'サブスクリプション Test' } },
        'AZ_FORBIDDEN',
        NEEDS,
      ),
    ],
    filters: {
      understood: [{ en: 'location japaneast', ja: 'リージョン japaneast' }],
      ignored: [
        { said: { en: 'blue ones', ja: '青いもの' }, why: null },
        {
          said: { en: 'hibernated machines', ja: '休止状態のマシン' },
          why: { en: 'Azure lists them as deallocated', ja: 'Azure の一覧では割り当て解除と表示されます' },
        },
      ],
      untold: [
        {
          limit: { en: 'running or connected', ja: '実行中または接続済み' },
          machines: 7,
          first: ['vm-03', 'vm-04'],
        },
      ],
    },
  },
  report: {
    id: 'fleet-diagnosis',
    data: {},
    blocks: fleetBlocks({
      title: topicTitle('not-assessed'),
      causeTitle,
      actionTitle,
      question: FLEET_QUESTION,
      machineCount: 1_000,
      groups: [
        {
          ...group(
            'found',
            'machine-stopped',
            { en: 'web-001, web-002, web-003', ja: 'web-001、web-002、web-003' },
            machinesNamed('web', 3),
          ),
          machineCount: 1_000,
        },
      ],
    }),
  },
};

/** One answer for each way that a card can look; the names are those of the goldens. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  'finding-found': answer({ findings: [FOUND] }),
  'finding-unknown': answer({ findings: [UNKNOWN] }),
  'finding-clear': answer({ findings: [CLEAR], tenant: 'azure' }),
  findings: answer({
    findings: [FOUND, forMachine(UNKNOWN, 'vm-02'), forMachine(CLEAR, 'vm-03')],
    missing: ['vm-99'],
    machines: [VM_01, machine('vm-02'), machine('vm-03')],
  }),
  overview: answer({
    ...overviewOf(OVERVIEW),
  }),
  'overview-fix': answer({
    question: question('how do I fix it?', { topic: 'machine-overview', intent: 'report', focus: 'fix' }),
    ...overviewOf(OVERVIEW),
  }),
  'overview-well-proof': answer({
    question: question('show me the evidence', {
      topic: 'machine-overview',
      intent: 'report',
      focus: 'proof',
    }),
    ...overviewOf(WELL),
  }),
  'overview-well-queries': answer({
    question: question('the queries', { topic: 'machine-overview', intent: 'report', focus: 'queries' }),
    ...overviewOf(WELL),
  }),
  'finding-unchanged': answer({ question: AGAIN, findings: [FOUND], asOf: LATER }),
  'finding-changed': answer({
    question: AGAIN,
    findings: [{ ...CLEAR, scenario: FOUND.scenario, machine: FOUND.machine, cause: null }],
    asOf: LATER,
  }),
  fleet: answer(FLEET),
  'fleet-in-part': answer(FLEET_IN_PART),
  subjects: answer({
    findings: [
      { ...FOUND, scenario: 'schedule-not-applied', subject: WEEKLY },
      { ...UNKNOWN, subject: { kind: 'update', id: '5034439', name: 'KB5034439' } },
    ],
  }),
  'finding-subject': answer({
    findings: [{ ...FOUND, scenario: 'schedule-not-applied', subject: WEEKLY }],
  }),
  knowledge: answer({
    question: question('which parameters does the agent upgrade take?', { intent: 'explain' }),
    machines: [],
    knowledge: {
      id: 'k-agent-upgrade-parameters',
      says: [
        {
          en: 'enableAutomaticUpgrade keeps the agent current.',
          ja: 'enableAutomaticUpgrade を true にすると、エージェントは自動で更新されます。',
        },
      ],
      commands: [
        {
          title: { en: 'Azure CLI', ja: 'Azure CLI' },
          language: 'azure-cli',
          code: [
            'az vm extension set --resource-group rg_app_prod --vm-name vm-01 \\',
            '  --publisher Microsoft.Azure.Monitor --name AzureMonitorWindowsAgent \\',
            '  --enable-auto-upgrade true',
          ].join('\n'),
        },
      ],
      references: ['https://learn.microsoft.com/en-us/azure/azure-monitor/agents/azure-monitor-agent-manage'],
      check: topicChoice(
        'agent-not-upgraded',
        { en: 'Why the agent was not upgraded: vm-01', ja: 'エージェントが更新されない原因: vm-01' },
        "why hasn't the agent on vm-01 upgraded?",
      ),
    },
  }),
  'report-of-blocks': answer({ report: { id: 'every-block', data: {}, blocks: EVERY_BLOCK } }),
  ...TURN_ANSWERS,
  plan: answer({
    question: question('assess vm-01 and vm-02', { intent: 'act', topic: 'assess-now' }),
    intent: 'act',
    plan: PLAN,
  }),
  'no-finding': answer({}),
};
