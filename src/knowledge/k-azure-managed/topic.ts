import type { Topic } from '../../model/topic.ts';

export const K_AZURE_MANAGED: Topic = {
  id: 'k-azure-managed',
  intent: 'explain',
  title: { en: 'Azure Managed - Safe Deployment', ja: 'Azure マネージド - 安全なデプロイ' },
  need: 'explanation',
  example: {
    en: 'what is Azure Managed - Safe Deployment?',
    ja: 'Azure マネージド - 安全なデプロイとは何ですか?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['patch-mode'], without: ['request'] },
    { about: ['patch-mode', 'what-is'], without: ['request'] },
  ],
};
