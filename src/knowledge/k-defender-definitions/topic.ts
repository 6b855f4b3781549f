import type { Topic } from '../../model/topic.ts';

export const K_DEFENDER_DEFINITIONS: Topic = {
  id: 'k-defender-definitions',
  intent: 'explain',
  title: { en: 'Defender definitions (KB2267602)', ja: 'Defender の定義更新 (KB2267602)' },
  need: 'explanation',
  example: { en: 'what is KB2267602?', ja: 'KB2267602 とは何ですか?' },
  subject: 'optional-machine',
  clues: [
    { about: ['named-definitions'], without: ['request'] },
    { about: ['definitions-missing'], without: ['request'] },
    { about: ['named-definitions', 'what-is'], without: ['request'] },
    { about: ['definitions-missing', 'what-is'], without: ['request'] },
  ],
};
