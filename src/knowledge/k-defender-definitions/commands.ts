import type { Command } from '../../model/knowledge-answer.ts';

/** Which machines list definitions, by their latest assessment; for Resource Graph Explorer. Source: Update Manager, structure of Resource Graph logs. */
export const WHO_LISTS_DEFINITIONS: Command = {
  title: {
    en: 'In Resource Graph: the definitions that are listed as missing',
    ja: 'Resource Graph: 不足と表示されている定義更新プログラムを確認',
  },
  language: 'kusto',
  code: [
    'patchassessmentresources',
    '| where type endswith "/softwarepatches" and tostring(properties.kbId) == "2267602"',
    '| project id, properties.patchName, properties.publishedDateTime, properties.lastModifiedDateTime',
  ].join('\n'),
};

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
