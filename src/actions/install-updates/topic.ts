import type { Topic } from '../../model/topic.ts';

export const INSTALL_UPDATES: Topic = {
  id: 'install-updates',
  intent: 'act',
  title: { en: 'Install updates once', ja: '更新プログラムを 1 回インストール' },
  need: 'action',
  example: {
    en: 'install security updates on vm-01, no reboot, 2 hours',
    ja: 'vm-01 にセキュリティ更新をインストールして (再起動なし)',
  },
  subject: 'machine',
  clues: [
    { about: ['request', 'install'], without: ['how-to', 'why'] },
    { about: ['request', 'update'], without: ['how-to', 'why', 'assessment'] },
    { about: ['install', 'update'], without: ['how-to', 'why', 'failure', 'negation', 'history'] },
  ],
};
