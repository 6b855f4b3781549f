import type { Topic } from '../../model/topic.ts';

export const UPDATE_AGENT_ERROR: Topic = {
  id: 'update-agent-error',
  intent: 'diagnose',
  title: { en: 'What an update error means', ja: '更新エラーの意味' },
  example: { en: 'what does 0x8024402C mean on vm-01?', ja: 'vm-01 の 0x8024402C はどういう意味?' },
  examples: {
    en: [
      'what does 0x8024402C mean?',
      'updates fail with 0x80072EE2 on vm-01',
      'Exception from HRESULT: 0x80244022',
      'explain error -2145107924',
    ],
    ja: ['0x8024402C とは', 'vm-01 が 0x80072EE2 で失敗する', 'エラー 0x80070422 の対処法は?'],
  },
  subject: 'optional-machine',
  clues: [{ about: ['failure', 'named-error-code'] }],
};
