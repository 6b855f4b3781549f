import type { Command } from '../../model/knowledge-answer.ts';

/** The version of the definitions on the machine, and how to fetch newer ones. Sources: Get-MpComputerStatus, Update-MpSignature (module Defender). */
export const DEFINITIONS_ON_MACHINE: readonly Command[] = [
  {
    title: {
      en: 'On the machine: the version of the definitions',
      ja: 'マシン上で実行: 定義のバージョンを確認',
    },
    language: 'powershell',
    code: 'Get-MpComputerStatus | Select-Object AntivirusSignatureVersion, AntivirusSignatureLastUpdated',
  },
  {
    title: {
      en: 'On the machine: fetch the newest definitions now',
      ja: 'マシン上で実行: 最新の定義を今すぐ取得',
    },
    language: 'powershell',
    code: 'Update-MpSignature',
  },
];
