import type { DeedRecord } from '../../src/model/deed-record.ts';
import type { Plan } from '../../src/model/plan.ts';
import { NOW, question, VM_01 } from './fixtures.ts';

/** A plan with everything that a plan can have. */
export const PLAN: Plan = {
  action: 'assess-now',
  kind: 'setting',
  targets: [
    {
      machine: VM_01,
      resource: VM_01.id,
      name: 'vm-01',
      calls: [
        {
          class: 'once-only',
          method: 'POST',
          path: `${VM_01.id}/assessPatches`,
          apiVersion: '2024-11-01',
          means: { en: 'Look for missing updates', ja: '不足している更新プログラムを確認' },
          permission: 'Microsoft.Compute/virtualMachines/assessPatches/action',
        },
      ],
      undo: null,
      commands: [
        {
          title: { en: 'Assess the machine now (Azure CLI)', ja: '今すぐ評価を実行 (Azure CLI)' },
          language: 'azure-cli',
          code: 'az vm assess-patches --name "vm-01"',
        },
      ],
      notes: [{ en: 'It was assessed yesterday.', ja: '前回の評価は昨日です。' }],
    },
  ],
  refusals: [
    {
      machine: null,
      name: 'vm-02',
      reason: { en: 'The machine does not run.', ja: 'マシンが実行中ではありません。' },
    },
  ],
  reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
  cost: { en: 'Free for Azure VMs.', ja: 'Azure VM は無料です。' },
  notes: [],
  undo: null,
  role: 'Virtual Machine Contributor',
  verify: 'not-assessed',
  permit: { state: 'allowed', approvals: 1, approvers: ['*'] },
  digest: 'd1',
};

const REQUESTER = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';

/** The plan as it was let: two targets more, in the states that calls end in. */
export const DEED: DeedRecord = {
  id: 'deed-1',
  conversation: 'chat',
  requester: REQUESTER,
  timeZone: null,
  requestedAt: NOW,
  question: question('assess vm-01', { intent: 'act', topic: 'assess-now' }),
  plan: {
    ...PLAN,
    targets: ['vm-01', 'vm-02', 'vm-03'].flatMap((name) =>
      PLAN.targets.map((target) => ({ ...target, name })),
    ),
  },
  names: { [REQUESTER]: 'Aoi Sato' },
  approvals: [{ actor: '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02', decision: 'approved', reason: null, at: NOW }],
  approvalsNeeded: 1,
  approvers: ['*'],
  expiresAt: NOW,
  state: 'settled',
  calls: (['done', 'failed', 'in-doubt'] as const).map((state, target) => ({
    number: target,
    target,
    call: 0,
    state,
    correlation: null,
    operation: null,
    at: NOW,
    error: state === 'failed' ? { code: 'Conflict', message: 'Another operation is under way.' } : null,
    attempts: 1,
    sentAt: NOW,
    trace: state === 'in-doubt' ? { state: 'begun', at: NOW, status: 'InProgress', lookedAt: NOW } : null,
  })),
};
