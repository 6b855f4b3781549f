import type { Topic } from '../../model/topic.ts';

export const COLLECT_GUEST_EVIDENCE: Topic = {
  id: 'collect-guest-evidence',
  intent: 'act',
  title: {
    en: 'Look inside the machine',
    ja: 'マシン内部を確認',
  },
  need: 'action',
  example: { en: 'collect guest evidence on vm-01', ja: 'vm-01 のゲストの情報を収集して' },
  subject: 'machine',
  clues: [{ about: ['request', 'guest-evidence'], without: ['how-to', 'why'] }],
};
