import type { Command } from '../../model/knowledge-answer.ts';

/** All steps of the wizard; it changes the server. Source: Invoke-WsusServerCleanup. */
export const CLEAN_UP: Command = {
  title: {
    en: 'On the WSUS server: all steps of the wizard',
    ja: 'WSUS サーバー上で実行: ウィザードの全項目を実行',
  },
  language: 'powershell',
  code: 'Get-WsusServer | Invoke-WsusServerCleanup -DeclineSupersededUpdates -DeclineExpiredUpdates -CleanupObsoleteUpdates -CompressUpdates -CleanupObsoleteComputers -CleanupUnneededContentFiles',
};
