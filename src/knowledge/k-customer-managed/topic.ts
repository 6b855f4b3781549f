import type { Topic } from '../../model/topic.ts';

export const K_CUSTOMER_MANAGED: Topic = {
  id: 'k-customer-managed',
  intent: 'explain',
  title: { en: 'Customer Managed Schedules', ja: 'カスタマー マネージド スケジュール' },
  need: 'explanation',
  example: {
    en: 'what does Customer Managed Schedules mean?',
    ja: 'カスタマー マネージド スケジュールとは何ですか?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['patch-mode'], without: ['request'] },
    { about: ['patch-mode', 'what-is'], without: ['request'] },
    { about: ['patch-mode', 'schedule', 'what-is'], without: ['request'] },
    { about: ['patch-mode', 'schedule', 'how-to'], without: ['request'] },
  ],
};
