import type { Answer } from '../../src/model/answer.ts';
import type { Choice } from '../../src/model/choice.ts';
import { ABSENT, type Evidence } from '../../src/model/evidence.ts';
import type { Clear, Finding, Found, NotApplicable, Unknown } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import type { Question } from '../../src/model/question.ts';
import { gap } from '../../src/model/reading.ts';

export const NOW = '2026-11-20T09:00:00Z' as Instant;

export const QUERY = [
  'patchassessmentresources',
  "| where type =~ 'microsoft.compute/virtualmachines/patchassessmentresults'",
  "| where id startswith '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg_app_prod'",
  '| project id, status = tostring(properties.status), at = todatetime(properties.lastModifiedDateTime)',
  '| order by at desc',
].join('\n');

export function machine(name: string, resourceGroup = 'rg_app_prod'): Machine {
  return {
    id: `/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachines/${name}` as MachineId,
    name,
    kind: 'azure-vm',
    subscriptionId: '11111111-1111-1111-1111-111111111111',
    resourceGroup,
    location: 'japaneast',
    osType: 'windows',
  };
}

export const VM_01 = machine('vm-01');

export function evidence(field: string, value: string, more: Partial<Evidence> = {}): Evidence {
  return { source: 'arm', record: VM_01.id, field, value, at: NOW, ...more };
}

export function question(text: string, more: Partial<Question> = {}): Question {
  return {
    text,
    locale: 'en',
    intent: 'diagnose',
    topic: 'not-assessed',
    entities: {
      machines: ['vm-01'],
      kb: [],
      errorCodes: [],
      resourceGroup: null,
      subscription: null,
      schedule: null,
      duration: null,
    },
    scope: 'machines',
    candidates: [],
    ...more,
  };
}

const common = {
  scenario: 'not-assessed',
  machine: VM_01,
  system: 'update-manager',
  notes: [],
  excluded: [],
  gaps: [],
  references: ['https://learn.microsoft.com/en-us/azure/update-manager/assessment-options'],
} as const;

export const FOUND: Found = {
  ...common,
  verdict: 'found',
  says: {
    en: 'vm-01 is not assessed because periodic assessment is off; the last assessment ended 26 days ago.',
    ja: 'vm-01 は定期評価が無効のため評価されていません。最後の評価は 26 日前に終わっています。',
  },
  cause: 'periodic-assessment-off',
  nextStep: {
    en: 'Turn periodic assessment on, and assess the machine once now.',
    ja: '定期評価を有効にし、今すぐ 1 回評価を実行してください。',
  },
  otherCauses: ['assessment-stale'],
  notes: [
    {
      en: 'An absent assessmentMode is the platform default, which is off.',
      ja: 'assessmentMode がない場合はプラットフォームの既定値 (無効) になります。',
    },
  ],
  evidence: [
    evidence('properties.osProfile.windowsConfiguration.patchSettings.assessmentMode', ABSENT),
    evidence('properties.lastModifiedDateTime', '2026-10-25T07:00:00Z', {
      source: 'resource-graph',
      record: `${VM_01.id}/patchAssessmentResults/latest`,
      at: '2026-10-25T07:00:00Z' as Instant,
      query: QUERY,
    }),
  ],
  excluded: [
    {
      cause: 'machine-stopped',
      evidence: [
        evidence('instanceView.statuses[1].code', 'PowerState/running', {
          at: '2026-11-19T07:00:00Z' as Instant,
        }),
      ],
    },
    {
      cause: 'agent-not-ready',
      evidence: [
        evidence('instanceView.vmAgent.statuses[0].displayStatus', 'Ready', {
          at: '2026-11-20T08:58:00Z' as Instant,
        }),
      ],
    },
    {
      cause: 'patch-extension-failed',
      evidence: [
        evidence(
          'instanceView.extensions[WindowsPatchExtension].statuses[0].code',
          'ProvisioningState/succeeded',
        ),
      ],
    },
  ],
  actions: ['enable-periodic-assessment', 'assess-now'],
};

const NEEDS: Text = {
  en: 'The Reader role on the virtual machine, for Microsoft.Compute/virtualMachines/read.',
  ja: '仮想マシンに対する閲覧者ロール (Microsoft.Compute/virtualMachines/read) を割り当ててください。',
};

export const UNKNOWN: Unknown = {
  ...common,
  verdict: 'unknown',
  says: {
    en: 'Why vm-01 is not assessed could not be determined: its power state could not be read.',
    ja: 'vm-01 の電源状態を取得できないため、評価されない原因を判定できません。',
  },
  evidence: [],
  excluded: [
    {
      cause: 'unsupported-machine',
      evidence: [evidence('properties.storageProfile.imageReference.offer', 'WindowsServer')],
    },
  ],
  gaps: [gap('power-state', 'AZ_FORBIDDEN', NEEDS)],
};

export const CLEAR: Clear = {
  ...common,
  verdict: 'clear',
  scenario: 'agent-not-upgraded',
  system: 'monitor-agent',
  cause: 'already-latest',
  says: {
    en: 'The agent on vm-01 has the latest version of its region.',
    ja: 'vm-01 のエージェントはリージョンの最新バージョンです。',
  },
  evidence: [
    evidence('Heartbeat.Version', '1.30.0.0', {
      source: 'log-analytics',
      record: 'Heartbeat',
      at: '2026-11-20T08:55:00Z' as Instant,
      query: "Heartbeat\n| where Computer == 'vm-01'\n| top 1 by TimeGenerated",
    }),
  ],
};

export const NOT_APPLICABLE: NotApplicable = {
  ...common,
  verdict: 'not-applicable',
  scenario: 'legacy-machine-not-listed',
  system: 'update-management',
  says: {
    en: 'vm-01 never reported to Update Management.',
    ja: 'vm-01 は Update Management に登録されたことがありません。',
  },
  evidence: [],
};

export function answer(more: Partial<Answer>): Answer {
  return {
    question: question('why is vm-01 not assessed?'),
    intent: 'diagnose',
    machines: [VM_01],
    missing: [],
    choices: [],
    findings: [],
    report: null,
    azureCalls: [{ api: 'resource-graph', count: 2 }],
    isAzureUnreadable: false,
    asOf: NOW,
    tenant: 'sandbox',
    ...more,
  };
}

export function machineChoice(candidate: Machine): Choice {
  const label = `${candidate.name} (${candidate.resourceGroup})`;
  return {
    topic: null,
    machine: candidate,
    label: { en: label, ja: label },
    question: question(`why is ${candidate.name} not assessed?`),
  };
}

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
    findings: [FOUND, { ...UNKNOWN, scenario: 'schedule-not-applied' }, CLEAR, NOT_APPLICABLE],
    report: {
      id: 'machine-overview',
      traits: [
        {
          label: { en: 'Operating system', ja: 'オペレーティング システム' },
          value: { en: 'Windows Server 2022', ja: 'Windows Server 2022' },
        },
        {
          label: { en: 'Resource group', ja: 'リソース グループ' },
          value: { en: 'rg_app_prod', ja: 'rg_app_prod' },
        },
        { label: { en: 'Power state', ja: '電源状態' }, value: { en: 'running', ja: '実行中' } },
        {
          label: { en: 'Patch mode', ja: 'パッチ オーケストレーション' },
          value: { en: 'AutomaticByPlatform', ja: 'AutomaticByPlatform' },
        },
      ],
      counts: { found: 1, unknown: 1, clear: 1, 'not-applicable': 1 },
    },
  }),
  fleet: answer({
    question: question('which machines are not assessed and why?', {
      scope: 'fleet',
      topic: 'fleet-diagnosis',
    }),
    machines: [],
    report: {
      id: 'fleet-diagnosis',
      scenario: 'not-assessed',
      machineCount: 137,
      groups: [
        {
          verdict: 'found',
          cause: 'periodic-assessment-off',
          says: { en: 'Periodic assessment is off.', ja: '定期評価が無効です。' },
          machines: machinesNamed('web', 77),
          actions: ['enable-periodic-assessment'],
        },
        {
          verdict: 'found',
          cause: 'machine-stopped',
          says: { en: 'The machine is stopped.', ja: 'マシンが停止しています。' },
          machines: machinesNamed('batch', 9),
          actions: [],
        },
        {
          verdict: 'unknown',
          cause: null,
          says: { en: 'The power state could not be read.', ja: '電源状態を取得できません。' },
          machines: machinesNamed('iso', 2),
          actions: [],
        },
        {
          verdict: 'clear',
          cause: null,
          says: { en: 'Assessed within the last 36 hours.', ja: '36 時間以内に評価されています。' },
          machines: machinesNamed('db', 49),
          actions: [],
        },
      ],
    },
  }),
  'clarify-few': answer({
    intent: 'clarify',
    choices: [machineChoice(VM_01), machineChoice(machine('vm-01', 'rg-test'))],
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
    choices: TOPIC_CHOICES,
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
  'no-finding': answer({}),
  cancel: answer({ question: question('cancel', { intent: 'cancel', topic: null }), intent: 'cancel' }),
};

const TOPIC_TITLES: Readonly<Record<string, Text>> = {
  'not-assessed': { en: 'Machine is not assessed', ja: 'マシンが未評価' },
  'schedule-not-applied': { en: 'Schedule was not applied', ja: 'スケジュールが適用されない' },
  'agent-not-upgraded': { en: 'Agent is not upgraded', ja: 'エージェントがアップグレードされない' },
  'legacy-machine-not-listed': { en: 'Machine is not listed', ja: 'マシンが表示されない' },
};

const CAUSE_TITLES: Readonly<Record<string, Text>> = {
  'periodic-assessment-off': { en: 'Periodic assessment is off', ja: '定期評価が無効' },
  'machine-stopped': { en: 'Machine is stopped', ja: 'マシンが停止中' },
  'agent-not-ready': { en: 'Azure VM agent is not ready', ja: 'Azure VM エージェントが準備未完了' },
  'patch-extension-failed': { en: 'Patch extension failed', ja: 'パッチ拡張機能が失敗' },
  'assessment-stale': { en: 'Last assessment is too old', ja: '最後の評価が古い' },
  'already-latest': { en: 'Already the latest version', ja: '最新バージョン' },
};

const TOPIC_EXAMPLES: Readonly<Record<string, Text>> = {
  'not-assessed': { en: 'why is vm-01 not assessed?', ja: 'vm-01 が未評価なのはなぜ?' },
  'machine-overview': { en: 'how is vm-01?', ja: 'vm-01 の状態は?' },
  'fleet-diagnosis': { en: 'which machines are not assessed and why?', ja: 'どのマシンが未評価? 原因は?' },
};

export const topicExample = (id: string): Text | null => TOPIC_EXAMPLES[id] ?? null;

export const topicTitle = (id: string): Text | null => TOPIC_TITLES[id] ?? null;
export const causeTitle = (id: string): Text | null => CAUSE_TITLES[id] ?? null;

/** Ids in the order in which buttons are first seen: `b1`, `b2`, … */
export function countingButtonIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `b${count}`;
  };
}
