import type { Topic } from '../../model/topic.ts';

export const PATCH_ORCHESTRATION_CONFLICT: Topic = {
  id: 'patch-orchestration-conflict',
  intent: 'diagnose',
  title: { en: 'Why nobody patches a machine', ja: 'マシンにパッチが当たらない構成の原因' },
  example: { en: 'why does nothing patch vm-09?', ja: 'vm-09 に誰もパッチを当てないのはなぜ?' },
  examples: { en: [], ja: [] },
  subject: 'machine',
  clues: [],
};
