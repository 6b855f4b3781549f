import type { Topic } from '../model/topic.ts';

/** What can be said to the bot about the conversation itself. */
export const CONVERSATION_TOPICS: readonly Topic[] = [
  {
    id: 'help',
    intent: 'help',
    title: { en: 'What can be asked', ja: '質問できること' },
    example: { en: 'help', ja: 'ヘルプ' },
    subject: 'none',
    clues: [{ about: ['help'] }],
  },
  {
    id: 'cancel',
    intent: 'cancel',
    title: { en: 'Stop this conversation', ja: '会話を中止する' },
    example: { en: 'cancel', ja: 'キャンセル' },
    subject: 'none',
    clues: [{ about: ['cancel'] }],
  },
];
