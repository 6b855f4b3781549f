import type { Command } from '../../model/knowledge-answer.ts';

/** What Windows itself is told to do; run on the machine, it only reads. Source: Configure Automatic Updates by the registry. */
export const AUTOMATIC_UPDATE_POLICY: Command = {
  title: {
    en: "On the machine: the policy of Windows' automatic updates",
    ja: 'マシン上で実行: Windows 自動更新のポリシーを確認',
  },
  language: 'powershell',
  code: "Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU'",
};
