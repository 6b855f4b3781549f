import type { Topic } from '../../model/topic.ts';

export const START_MACHINE: Topic = {
  id: 'start-machine',
  intent: 'act',
  title: { en: 'Start a machine', ja: 'マシンを起動' },
  need: 'action',
  example: { en: 'start vm-01', ja: 'vm-01 を起動して' },
  subject: 'machine',
  clues: [{ about: ['request', 'power-on'], without: ['how-to', 'why'] }],
};
