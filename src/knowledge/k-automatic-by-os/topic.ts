import type { Topic } from '../../model/topic.ts';

export const K_AUTOMATIC_BY_OS: Topic = {
  id: 'k-automatic-by-os',
  intent: 'explain',
  title: { en: 'Windows automatic updates (AutomaticByOS)', ja: 'Windows 自動更新 (AutomaticByOS)' },
  need: 'explanation',
  example: { en: 'what does AutomaticByOS do?', ja: 'AutomaticByOS は何をするモードですか?' },
  subject: 'optional-machine',
  clues: [
    { about: ['patch-mode'], without: ['request', 'named-machine'] },
    { about: ['patch-mode', 'how-to'], without: ['request'] },
    { about: ['patch-mode', 'what-is'], without: ['request'] },
  ],
};
