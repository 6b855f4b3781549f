import type { Topic } from '../../model/topic.ts';

export const USE_CUSTOMER_MANAGED_SCHEDULES: Topic = {
  id: 'use-customer-managed-schedules',
  intent: 'act',
  title: { en: 'Use Customer Managed Schedules', ja: 'カスタマー マネージド スケジュールに変更' },
  need: 'action',
  example: {
    en: 'set vm-01 to customer managed schedules',
    ja: 'vm-01 をカスタマー マネージド スケジュールに変更して',
  },
  subject: 'machine',
  clues: [{ about: ['request', 'patch-mode'], without: ['how-to', 'why', 'auto-upgrade'] }],
};
