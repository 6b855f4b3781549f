import type { Topic } from '../../model/topic.ts';

export const K_AUTO_GUEST_PATCHING: Topic = {
  id: 'k-auto-guest-patching',
  intent: 'explain',
  title: { en: 'When automatic guest patching runs', ja: '自動ゲスト パッチの実行時間帯' },
  need: 'explanation',
  example: {
    en: 'when does automatic VM guest patching install updates?',
    ja: '自動ゲスト パッチはいつ適用されますか?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['patch-mode'], without: ['request'] },
    { about: ['off-peak'], without: ['request'] },
    { about: ['off-peak', 'patch-mode'], without: ['request'] },
    { about: ['off-peak', 'update'], without: ['request'] },
  ],
};
