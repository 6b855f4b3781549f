import type { Text } from './locale.ts';
import type { GapSubject } from './reading.ts';

const FACT_TITLES: Readonly<Record<GapSubject, Text>> = {
  machine: { en: 'the machine', ja: 'マシン' },
  existence: { en: 'machine record', ja: 'マシンのレコード' },
  platform: { en: 'operating system and image', ja: 'OS とイメージ' },
  'power-state': { en: 'power state', ja: '電源状態' },
  'arc-connection': { en: 'Azure Arc connection', ja: 'Azure Arc の接続状態' },
  'guest-agent': { en: 'guest agent', ja: 'ゲスト エージェント' },
  'extension-settings': { en: 'extension settings', ja: '拡張機能の設定' },
  'compute-registration': { en: 'Microsoft.Compute registration', ja: 'Microsoft.Compute の登録状態' },
  'automation-registration': {
    en: 'Microsoft.Automation registration',
    ja: 'Microsoft.Automation の登録状態',
  },
  'patch-extensions': { en: 'patch extensions', ja: '更新用拡張機能' },
  'patch-settings': { en: 'patch settings', ja: '更新設定' },
  'assessment-in-resource-graph': { en: 'assessment in Resource Graph', ja: 'Resource Graph の評価結果' },
  'assessment-in-instance-view': {
    en: 'assessment in the instance view',
    ja: 'インスタンス ビューの評価結果',
  },
  'legacy-data': { en: 'Update Management data', ja: '旧 Update Management のデータ' },
};

/** What a fact is called in a sentence. */
export function factTitle(fact: GapSubject): Text {
  return FACT_TITLES[fact];
}
