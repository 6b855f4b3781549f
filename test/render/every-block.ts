import type { Block } from '../../src/model/block.ts';
import { gap } from '../../src/model/reading.ts';
import { evidence, FOUND, machine, NEEDS, NOW, POWER_STATE, question, VM_01 } from './fixtures.ts';

const MORE: readonly Block[] = [
  { kind: 'text', text: { en: 'What is behind it.', ja: '内訳です。' }, tone: 'plain' },
  { kind: 'links', urls: ['https://learn.microsoft.com/en-us/azure/update-manager/overview'] },
];

/** A report that has every kind of block, with what the views of the product itself do not use of them. */
export const EVERY_BLOCK: readonly Block[] = [
  {
    kind: 'heading',
    over: { en: 'Pending updates', ja: '適用待ちの更新プログラム' },
    standing: null,
    subtitle: null,
    title: { en: 'vm_01 **today**', ja: 'vm_01 **本日**' },
  },
  { kind: 'text', text: { en: '3 updates are pending.', ja: '3 件が適用待ちです。' }, tone: 'strong' },
  {
    kind: 'traits',
    traits: [
      { label: { en: 'Last run', ja: '最後の実行' }, value: { at: NOW } },
      { label: { en: 'Run', ja: '実行' }, value: { code: 'a1b2-c3d4' } },
    ],
  },
  { kind: 'quotes', quotes: [evidence('properties.status', '')] },
  { kind: 'excluded', scenario: 'not-assessed', excluded: FOUND.excluded },
  { kind: 'gaps', gaps: [gap(POWER_STATE, 'AZ_FORBIDDEN', NEEDS)] },
  {
    kind: 'rows',
    rows: [
      {
        standing: 'cannot-tell',
        title: { en: 'KB5034439', ja: 'KB5034439' },
        text: { en: 'Security update.', ja: 'セキュリティ更新プログラムです。' },
        detail: MORE,
      },
      {
        standing: null,
        lead: { en: '2 machines', ja: '2 台' },
        title: { en: 'KB5034440', ja: 'KB5034440' },
        text: null,
        note: { en: 'optional', ja: '任意' },
        detail: [],
      },
    ],
  },
  { kind: 'findings', findings: [FOUND], machine: 'known', proof: 'none' },
  {
    kind: 'machines',
    machines: [
      { machine: VM_01, says: null },
      { machine: machine('vm-02'), says: { en: 'It is stopped.', ja: '停止しています。' } },
    ],
    count: 2,
  },
  {
    kind: 'chart',
    title: { en: 'Pending by classification', ja: '分類別の適用待ち' },
    bars: [
      { label: { en: 'Security', ja: 'セキュリティ' }, value: 2, standing: 'act-now' },
      { label: { en: 'Other', ja: 'その他' }, value: 1, standing: null },
    ],
  },
  {
    kind: 'code',
    title: { en: 'PowerShell', ja: 'PowerShell' },
    language: 'powershell',
    code: 'Get-AzVM -Name vm-01\n\nUpdate-AzVM',
  },
  {
    kind: 'buttons',
    buttons: [{ label: { en: 'State of vm-01', ja: 'vm-01 の状態' }, question: question('how is vm-01?') }],
  },
  {
    kind: 'questions',
    questions: [
      {
        sentence: { en: 'how is vm-01?', ja: 'vm-01 の状態は?' },
        question: question('how is vm-01?', { topic: 'machine-overview' }),
      },
    ],
  },
  {
    kind: 'form',
    fields: [
      {
        kind: 'text',
        name: 'reason',
        label: { en: 'Why', ja: '理由' },
        placeholder: { en: 'Reason', ja: '理由' },
      },
      { kind: 'time', name: 'time', label: { en: 'At', ja: '時刻' }, value: '09:00' },
      {
        kind: 'choice',
        name: 'content',
        label: { en: 'What', ja: '内容' },
        value: 'all',
        options: [{ value: 'all', label: { en: 'All of it', ja: 'すべて' } }],
      },
    ],
    buttons: [{ label: { en: 'Post it', ja: '投稿する' }, question: question('send us a digest') }],
  },
  {
    kind: 'choices',
    title: { en: 'Ask about', ja: '質問の候補' },
    choices: [
      {
        label: { en: 'KB5034439', ja: 'KB5034439' },
        detail: null,
        question: question('why is KB5034439 pending on vm-01?'),
      },
    ],
  },
  {
    kind: 'folds',
    folds: [
      {
        title: { en: 'By machine', ja: 'マシン別' },
        blocks: [
          { kind: 'folds', state: 'open', folds: [{ title: { en: 'vm-01', ja: 'vm-01' }, blocks: MORE }] },
        ],
      },
    ],
  },
  { kind: 'links', urls: ['https://learn.microsoft.com/en-us/azure/update-manager/view-updates'] },
];
