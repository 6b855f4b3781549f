import { HISTORY_COMMAND } from '../../judging/windows-update-checks.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';

/** What shows on the machine itself what was installed, whoever installed it; all of them only read. */
export function commandsFor(machine: Machine | null): readonly Command[] {
  switch (machine?.osType ?? null) {
    case 'windows':
      return WINDOWS;
    case 'linux':
      return LINUX;
    case null:
      return [...WINDOWS, ...LINUX];
  }
}

/** Sources: Windows Update Agent API, source WindowsUpdateClient of the System log; Get-HotFix. */
const WINDOWS: readonly Command[] = [
  {
    title: {
      en: 'Windows: installations in the System log',
      ja: 'Windows: システム ログに記録されたインストール',
    },
    language: 'powershell',
    code: HISTORY_COMMAND,
  },
  {
    title: { en: 'Windows: installed updates', ja: 'Windows: インストール済みの更新プログラム' },
    language: 'powershell',
    code: 'Get-HotFix | Sort-Object -Property InstalledOn -Descending',
  },
];

/** Sources: apt (history.log), dnf history, zypper (history). */
const LINUX: readonly Command[] = [
  {
    title: { en: 'Ubuntu, Debian: what apt did', ja: 'Ubuntu / Debian: apt の履歴' },
    language: 'bash',
    code: 'grep -A 4 "^Start-Date" /var/log/apt/history.log',
  },
  {
    title: { en: 'Red Hat family: what dnf did', ja: 'Red Hat 系: dnf の履歴' },
    language: 'bash',
    code: 'sudo dnf history list',
  },
  {
    title: { en: 'SUSE: what zypper installed', ja: 'SUSE: zypper の履歴' },
    language: 'bash',
    code: 'sudo grep "|install|" /var/log/zypp/history',
  },
];
