import type { Answer } from '../../src/model/answer.ts';
import type { Choice } from '../../src/model/choice.ts';
import { ABSENT, type Evidence } from '../../src/model/evidence.ts';
import type { Clear, Found, NotApplicable, Unknown } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { type GapSubject, gap } from '../../src/model/reading.ts';

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
  return { source: 'arm', record: VM_01.id, field, value, at: NOW, since: null, ...more };
}

/** When Azure says that it became so. */
function since(at: Instant): Pick<Evidence, 'at' | 'since'> {
  return { at, since: at };
}

export function question(text: string, more: Partial<Question> = {}): Question {
  return {
    text,
    pasted: null,
    locale: 'en',
    intent: 'diagnose',
    topic: 'not-assessed',
    entities: { ...NO_ENTITIES, machines: ['vm-01'] },
    scope: 'machines',
    candidates: [],
    ...more,
  };
}

const common = {
  scenario: 'not-assessed',
  machine: VM_01,
  subject: null,
  system: 'update-manager',
  notes: [],
  excluded: [],
  gaps: [],
  references: ['https://learn.microsoft.com/en-us/azure/update-manager/assessment-options'],
} as const;

export const FOUND: Found = {
  ...common,
  verdict: 'found',
  severity: 'fix-setting',
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
      ...since('2026-10-25T07:00:00Z' as Instant),
      query: QUERY,
    }),
  ],
  excluded: [
    {
      cause: 'machine-stopped',
      evidence: [
        evidence('instanceView.statuses[1].code', 'PowerState/running', {
          ...since('2026-11-19T07:00:00Z' as Instant),
        }),
      ],
    },
    {
      cause: 'agent-not-ready',
      evidence: [
        evidence('instanceView.vmAgent.statuses[0].displayStatus', 'Ready', {
          ...since('2026-11-20T08:58:00Z' as Instant),
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
  actions: [{ id: 'enable-periodic-assessment' }, { id: 'assess-now' }],
};

export const POWER_STATE: GapSubject = { id: 'power-state', title: { en: 'power state', ja: '電源状態' } };

export const NEEDS: Text = {
  en: 'The Reader role on the virtual machine, for Microsoft.Compute/virtualMachines/read.',
  ja: '仮想マシンに対する閲覧者ロール (Microsoft.Compute/virtualMachines/read) を割り当ててください。',
};

export const UNKNOWN: Unknown = {
  ...common,
  verdict: 'unknown',
  severity: 'cannot-tell',
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
  gaps: [gap(POWER_STATE, 'AZ_FORBIDDEN', NEEDS)],
};

export const CLEAR: Clear = {
  ...common,
  verdict: 'clear',
  severity: 'fine',
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
      ...since('2026-11-20T08:55:00Z' as Instant),
      query: "Heartbeat\n| where Computer == 'vm-01'\n| top 1 by TimeGenerated",
    }),
  ],
};

export const NOT_APPLICABLE: NotApplicable = {
  ...common,
  verdict: 'not-applicable',
  severity: 'fine',
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
    knowledge: null,
    plan: null,
    subscription: null,
    coverage: null,
    asker: { actor: null, locale: 'en', timeZone: 'Asia/Tokyo', through: 'personal' },
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

export const topicTitle = (id: string): Text | null => TOPIC_TITLES[id] ?? null;
export const causeTitle = (_scenario: string, id: string): Text | null => CAUSE_TITLES[id] ?? null;

/** Ids in the order in which buttons are first seen: `b1`, `b2`, … */
export function countingButtonIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `b${count}`;
  };
}
