import type { Command } from '../model/knowledge-answer.ts';

/** What WSUS still offers although it is superseded; run on the WSUS server, it only reads. Source: Microsoft.UpdateServices.Administration, IUpdate. */
export const SUPERSEDED_IN_WSUS: Command = {
  title: {
    en: 'On the WSUS server: superseded updates that are not declined',
    ja: 'WSUS サーバー上で実行: 拒否していない置き換え済みの更新プログラムを表示',
  },
  language: 'powershell',
  code: '$wsus = Get-WsusServer\n$wsus.GetUpdates().Where({ $_.IsSuperseded -and -not $_.IsDeclined }) | Select-Object Title, ArrivalDate',
};

/** What the wizard's step for superseded updates would decline. Source: Invoke-WsusServerCleanup. */
export const WOULD_DECLINE: Command = {
  title: {
    en: 'On the WSUS server: what declining would take (changes nothing)',
    ja: 'WSUS サーバー上で実行: 拒否の対象を確認 (変更なし)',
  },
  language: 'powershell',
  code: 'Get-WsusServer | Invoke-WsusServerCleanup -DeclineSupersededUpdates -WhatIf',
};
