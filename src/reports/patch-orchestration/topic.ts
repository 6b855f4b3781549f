import type { Topic } from '../../model/topic.ts';

export const PATCH_ORCHESTRATION: Topic = {
  id: 'patch-orchestration',
  intent: 'report',
  title: { en: 'Patch orchestration', ja: 'パッチ オーケストレーション' },
  example: { en: 'which patch mode is vm-01 in?', ja: 'vm-01 のパッチ オーケストレーションは?' },
  examples: { en: [], ja: [] },
  subject: 'machine',
  clues: [],
};
