import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** To change the mode, or that it does not fit: not to ask which one it is. */
const NOT_A_LOOK: readonly Concept[] = ['request', 'how-to', 'another-product'];

export const PATCH_ORCHESTRATION: Topic = {
  id: 'patch-orchestration',
  intent: 'report',
  title: { en: 'Patch orchestration of a machine', ja: 'マシンのパッチ オーケストレーション' },
  example: { en: 'which patch mode is vm-01 in?', ja: 'vm-01 のパッチ オーケストレーションは?' },
  examples: {
    en: [
      'patch mode of web01',
      'who patches db-02, and when?',
      'is app-03 on customer managed schedules',
      'what is the patch orchestration setting on sql-07?',
      'does Azure manage the patching of fs-01 or do we',
      'tell me how dc-03 gets its patches',
      'hv-12: AutomaticByPlatform or AutomaticByOS?',
      'which orchestration option is mail01 using',
      'is jump-01 set to manual updates',
      'how is patching configured on erp-02',
      'show the patch settings for pos-113',
      'is automatic guest patching turned on for edge-09',
      'what update mode does ci-runner-4 have',
      'image default or platform: what applies to ora-11?',
      'who is responsible for installing patches on bak-02',
      'are vdi-77 and vdi-78 patched by the OS itself',
      'does rdp-2 use Windows automatic updates',
      'look up patchMode for k-test-1',
    ],
    ja: [
      'web01 のパッチ モード',
      'db-02 は誰がいつパッチを当てる?',
      'app-03 は顧客管理スケジュールになっていますか',
      'sql-07 のパッチ オーケストレーション設定を教えて',
      'fs-01 のパッチ適用は Azure 側?それとも自分たち?',
      'dc-03 はどうやってパッチが当たる設定なのか',
      'hv-12 は AutomaticByPlatform と AutomaticByOS のどちら?',
      'mail01 が使っているオーケストレーション オプションは',
      'jump-01 は手動更新の設定ですか',
      'erp-02 のパッチの構成を見たい',
      'pos-113 のパッチ設定を表示して',
      'edge-09 で自動ゲスト パッチは有効?',
      'ci-runner-4 の更新モードは何になっている?',
      'ora-11 はイメージの既定とプラットフォームのどちらが適用されますか',
      'bak-02 のパッチ適用の担当はどこ',
      'vdi-77 と vdi-78 は OS が自分で更新する設定?',
      'rdp-2 は Windows の自動更新を使っている?',
      'k-test-1 の patchMode を調べて',
    ],
  },
  subject: 'machine',
  clues: [
    { about: ['patch-mode', 'named-machine'], without: NOT_A_LOOK },
    { about: ['patch-mode', 'machine'], without: [...NOT_A_LOOK, 'what-is', 'many-machines', 'everything'] },
    { about: ['who-patches', 'named-machine'], without: NOT_A_LOOK },
  ],
};
