import type { Topic } from '../model/topic.ts';

/** An end to what is being talked about. */
export const CANCEL: Topic = {
  id: 'cancel',
  intent: 'cancel',
  title: { en: 'Stop this conversation', ja: '会話を中止する' },
  need: null,
  example: { en: 'cancel', ja: 'キャンセル' },
  subject: 'none',
  // Stopping a machine, a run or a digest is a deed.
  clues: [
    {
      about: ['cancel'],
      without: ['named-machine', 'run', 'schedule', 'digest', 'update', 'install', 'request'],
    },
  ],
};
