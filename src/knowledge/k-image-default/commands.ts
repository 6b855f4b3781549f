import type { Command } from '../../model/knowledge-answer.ts';

/** Whether the distribution updates itself; run on the machine, all of them only read. Sources: unattended-upgrades, dnf-automatic, the openSUSE and SLES package yast2-online-update-configuration. */
export const OWN_AUTOMATIC_UPDATES: readonly Command[] = [
  {
    title: {
      en: 'On the machine (Ubuntu, Debian): automatic updates',
      ja: 'マシン上で実行 (Ubuntu、Debian): 自動更新の設定を確認',
    },
    language: 'bash',
    code: 'systemctl status unattended-upgrades apt-daily-upgrade.timer\ncat /etc/apt/apt.conf.d/20auto-upgrades',
  },
  {
    title: {
      en: 'On the machine (RHEL and its kin): automatic updates',
      ja: 'マシン上で実行 (RHEL 系): 自動更新の設定を確認',
    },
    language: 'bash',
    code: 'systemctl list-timers dnf-automatic*\ngrep apply_updates /etc/dnf/automatic.conf',
  },
  {
    title: {
      en: 'On the machine (SLES): automatic updates',
      ja: 'マシン上で実行 (SLES): 自動更新の設定を確認',
    },
    language: 'bash',
    code: 'cat /etc/sysconfig/automatic_online_update',
  },
];
