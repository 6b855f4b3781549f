import type { Topic } from '../../model/topic.ts';

export const REPAIR_PATCH_EXTENSION: Topic = {
  id: 'repair-patch-extension',
  intent: 'act',
  title: { en: 'Repair the patch extension', ja: '更新用拡張機能を修復' },
  need: 'action',
  example: { en: 'reinstall the patch extension on vm-01', ja: 'vm-01 の更新用拡張機能を再インストールして' },
  subject: 'machine',
  clues: [{ about: ['request', 'patch-extension'], without: ['how-to', 'why'] }],
};
