import type { Topic } from '../../model/topic.ts';

export const K_UPDATE_MANAGER: Topic = {
  id: 'k-update-manager',
  intent: 'explain',
  title: { en: 'What Azure Update Manager is', ja: 'Azure Update Manager とは' },
  need: 'explanation',
  example: { en: 'what is Azure Update Manager?', ja: 'Azure Update Manager とは?' },
  subject: 'optional-machine',
  clues: [
    { about: ['update-manager'], without: ['request'] },
    { about: ['update-manager', 'what-is'], without: ['request'] },
  ],
};
