import type { Topic } from '../model/topic.ts';

/** What can be asked. */
export const HELP: Topic = {
  id: 'help',
  intent: 'help',
  title: { en: 'What can be asked', ja: '質問できること' },
  need: null,
  example: { en: 'help', ja: 'ヘルプ' },
  subject: 'none',
  clues: [{ about: ['help'], without: ['named-machine'] }],
};
