import type { Topic } from '../../model/topic.ts';

export const K_HYBRID_WORKER_ONBOARDING: Topic = {
  id: 'k-hybrid-worker-onboarding',
  intent: 'explain',
  title: { en: 'Making a machine a hybrid runbook worker', ja: 'Hybrid Runbook Worker の登録方法' },
  need: 'explanation',
  example: {
    en: 'how do I make a machine a hybrid runbook worker?',
    ja: 'マシンを Hybrid Runbook Worker として登録する方法は?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['worker'], without: ['request'] },
    { about: ['worker', 'how-to'], without: ['request'] },
    { about: ['worker', 'machine'], without: ['request'] },
    { about: ['worker', 'registration', 'how-to'], without: ['request'] },
    { about: ['worker', 'install'], without: ['request'] },
  ],
};
