import type { Answer } from '../../src/model/answer.ts';
import type { Choice } from '../../src/model/choice.ts';
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
  machineChoice,
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

function topicChoice(topic: string, label: Text, text: string): Choice {
  return { topic, machine: null, label, question: question(text, { topic }) };
}

const TOPIC_CHOICES: readonly Choice[] = [
  topicChoice(
    'not-assessed',
    { en: 'Machine is not assessed', ja: 'マシンが未評価' },
    'why is vm-01 not assessed?',
  ),
  topicChoice('machine-overview', { en: 'Machine overview', ja: 'マシンの状態' }, 'how is vm-01?'),
  topicChoice(
    'fleet-diagnosis',
    { en: 'Unassessed machines by cause', ja: '未評価のマシンと原因' },
    'which machines are not assessed and why?',
  ),
];

/** As help lists them: by need, in the words they are asked in. */
const LISTED_CHOICES: readonly Choice[] = TOPIC_CHOICES.map((choice, index) => ({
  ...choice,
  listed: {
    under:
      index === 0
        ? { en: 'A machine is not assessed', ja: 'マシンが評価されない' }
        : { en: 'How machines are', ja: 'マシンの状態' },
    sentence: { en: choice.question.text, ja: `${choice.label.ja}は?` },
  },
}));

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

const FLEET_QUESTION = question('which machines are not assessed and why?', {
  scope: 'fleet',
  topic: 'fleet-diagnosis',
});

const FLEET: Partial<Answer> = {
  question: FLEET_QUESTION,
  machines: [],
  report: {
    id: 'fleet-diagnosis',
    data: {},
    blocks: fleetBlocks({
      title: topicTitle('not-assessed'),
      causeTitle,
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
      ignored: ['blue ones'],
    },
  },
  report: {
    id: 'fleet-diagnosis',
    data: {},
    blocks: fleetBlocks({
      title: topicTitle('not-assessed'),
      causeTitle,
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
    findings: OVERVIEW,
    report: {
      id: 'machine-overview',
      data: {},
      blocks: overviewBlocks({ machine: VM_01, findings: OVERVIEW, facts: STATE }),
    },
  }),
  thanks: answer({
    question: question('thanks', { intent: 'help', topic: 'thanks' }),
    intent: 'help',
    machines: [],
    choices: [topicChoice('help', { en: 'What can be asked', ja: '質問できること' }, 'thanks')],
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
      check: 'agent-not-upgraded',
    },
  }),
  'report-of-blocks': answer({ report: { id: 'every-block', data: {}, blocks: EVERY_BLOCK } }),
  'clarify-few': answer({
    intent: 'clarify',
    choices: [machineChoice(VM_01), machineChoice(machine('vm-01', 'rg-test'))],
  }),
  'clarify-off-list': answer({
    question: question('why is vm-01 not assessed?', { offList: '3' }),
    intent: 'clarify',
    choices: [VM_01, machine('vm-01', 'rg-test')].map((each) => ({
      ...machineChoice(each),
      subscriptionName: 'Contoso Japan',
    })),
  }),
  'clarify-many': answer({
    intent: 'clarify',
    choices: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) =>
      machineChoice(machine('vm-01', `rg-team-${letter}`)),
    ),
  }),
  'clarify-machine': answer({
    question: question('why is it not assessed?'),
    intent: 'clarify',
    machines: [],
  }),
  help: answer({
    question: question('help', { intent: 'help', topic: null }),
    intent: 'help',
    choices: LISTED_CHOICES,
  }),
  unknown: answer({
    question: question('please water the plants', { intent: 'unknown', topic: null }),
    intent: 'unknown',
    choices: TOPIC_CHOICES,
  }),
  missing: answer({
    question: question('why is vm-99 not assessed?'),
    machines: [],
    missing: ['vm-99'],
    choices: [machineChoice(machine('vm-09')), machineChoice(machine('vm-90'))],
  }),
  plan: answer({
    question: question('assess vm-01 and vm-02', { intent: 'act', topic: 'assess-now' }),
    intent: 'act',
    plan: PLAN,
  }),
  'no-finding': answer({}),
  cancel: answer({ question: question('cancel', { intent: 'cancel', topic: null }), intent: 'cancel' }),
};
