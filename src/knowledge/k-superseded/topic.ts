import type { Topic } from '../../model/topic.ts';

export const K_SUPERSEDED: Topic = {
  id: 'k-superseded',
  intent: 'explain',
  title: { en: 'Superseded updates', ja: '置き換え済みの更新' },
  need: 'explanation',
  example: { en: 'what does superseded mean?', ja: '置き換え済みの更新プログラムとは何ですか?' },
  subject: 'optional-machine',
  clues: [
    { about: ['superseded-shown', 'what-is'], without: ['request'] },
    { about: ['superseded-shown', 'how-to'], without: ['request'] },
    { about: ['superseded-shown'], without: ['request'] },
  ],
};
