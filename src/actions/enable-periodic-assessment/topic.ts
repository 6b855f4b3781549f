import type { Topic } from '../../model/topic.ts';

export const ENABLE_PERIODIC_ASSESSMENT: Topic = {
  id: 'enable-periodic-assessment',
  intent: 'act',
  title: { en: 'Turn on periodic assessment', ja: '定期評価を有効にする' },
  need: 'action',
  example: { en: 'turn on periodic assessment for vm-01', ja: 'vm-01 の定期評価を有効にして' },
  subject: 'machine',
  clues: [{ about: ['request', 'assessment'], without: ['how-to', 'why'] }],
};
