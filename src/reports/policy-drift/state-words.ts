import type { GroupWords } from '../group-blocks.ts';
import type { DriftState } from './drift.ts';

/**
 * Why a compliance state and a machine part. Source: Azure Policy, applicability (what a condition leaves out is compliant) and evaluation (once a day, and after
 * changes of the assignment or the resource); the built-in definitions' rules.
 */
export const DRIFT_WORDS: Readonly<Record<DriftState, GroupWords>> = {
  'false-green': {
    standing: 'fix-setting',
    name: { en: 'Compliant by Azure Policy, not in fact', ja: 'Azure Policy では準拠、実際は非準拠' },
    means: {
      en: 'What the machine says decides. Azure Policy counts as compliant what the condition of its definition leaves out: a machine without osProfile, of another OS, region, tag or image than the assignment is for, and what changed since the evaluation. Once a schedule is assigned, it does not look at the patch orchestration again.',
      ja: 'マシン自体の設定や状態で判断してください。osProfile がないマシン、割り当てのパラメーターと異なる OS・リージョン・タグ・イメージのマシンなど、定義の条件から外れるものは準拠と判定されます。評価後に変わった場合もあります。スケジュールの割り当て後は、パッチ オーケストレーションは確認されません。',
    },
  },
  'true-red': {
    standing: 'fix-setting',
    name: {
      en: 'Not compliant by Azure Policy, nor in fact',
      ja: 'Azure Policy でも実際も非準拠',
    },
    means: {
      en: 'Azure Policy is right: the machine does not have what the definition is after. Remediate the assignment or change the setting; updates that are missing have to be installed.',
      ja: 'Azure Policy の判定どおり、定義が求める状態になっていません。割り当ての修復タスクを実行するか、設定を変更してください。不足している更新プログラムはインストールが必要です。',
    },
  },
  'false-red': {
    standing: 'at-risk',
    name: {
      en: 'Not compliant by Azure Policy, fine in fact',
      ja: 'Azure Policy では非準拠、実際は問題なし',
    },
    means: {
      en: 'The machine has what the definition is after: it was set since the evaluation (a new one comes about every 24 hours), or in another way than the definition looks for, such as a schedule by a dynamic scope.',
      ja: '定義が求める状態になっています。評価後に設定されたか (評価は約 24 時間ごと)、動的スコープによるスケジュールなど、定義が確認しない方法で満たされています。',
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Cannot be told', ja: '判断できません' },
    means: {
      en: 'The compliance state, or what it is to be held against, could not be read or is not on record.',
      ja: '準拠状態、または比較対象の情報を読み取れないか、記録がありません。',
    },
  },
  agrees: {
    standing: 'fine',
    name: { en: 'Compliant by Azure Policy, and in fact', ja: 'Azure Policy でも実際も準拠' },
    means: {
      en: 'Azure Policy says compliant, and the machine has what the definition is after.',
      ja: 'Azure Policy で準拠と判定され、マシンも定義が求める状態になっています。',
    },
  },
  unevaluated: {
    standing: null,
    name: { en: 'No state of Azure Policy on record', ja: 'Azure Policy の準拠状態の記録なし' },
    means: {
      en: 'No built-in definition about updates is on record as compliant or not: none is assigned, the machine is exempt or not evaluated yet, or the bot may not read it.',
      ja: '更新に関する組み込み定義について、準拠・非準拠の記録がありません。割り当てなし、適用除外、未評価、またはボットに読み取り権限がない場合があります。',
    },
  },
};
