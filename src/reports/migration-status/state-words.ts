import type { GroupWords } from '../group-blocks.ts';
import type { MigrationState } from './migration-state.ts';

/** Update Management was retired on 31 August 2024. Source: migration guidance from Automation Update Management. */
export const MIGRATION_WORDS: Readonly<Record<MigrationState, GroupWords>> = {
  'legacy-only': {
    standing: 'fix-setting',
    name: { en: 'Still on Update Management only', ja: '旧 Update Management のみ' },
    means: {
      en: 'Only the retired Update Management has traces of them: nothing assesses or patches these machines since 31 August 2024. Switch on periodic assessment in Update Manager and assign a schedule.',
      ja: '2024 年 8 月 31 日に提供を終了した Update Management にだけ記録があり、以後は評価も更新もされていません。Update Manager で定期評価を有効にし、スケジュールを割り当ててください。',
    },
  },
  'no-resource': {
    standing: 'fix-setting',
    name: { en: 'Known to Log Analytics only', ja: 'Log Analytics にのみ記録あり' },
    means: {
      en: 'Update Management has rows of these computers, and no Azure resource that the bot may read stands for them: they are gone, elsewhere, or in a subscription that it does not see. Connect those that still run to Azure Arc, then switch on periodic assessment and assign a schedule.',
      ja: 'Update Management に記録がありますが、ボットから参照できる Azure リソースがありません (廃止済み、Azure 外、または参照できないサブスクリプション)。稼働中のものは Azure Arc に接続し、定期評価を有効にしてスケジュールを割り当ててください。',
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Cannot be told', ja: '判断できません' },
    means: {
      en: 'One side could not be read, or its tables are empty, which proves nothing.',
      ja: '一方の記録を読み取れなかったか、テーブルが空で判断できません。',
    },
  },
  neither: {
    standing: 'at-risk',
    name: { en: 'On neither side', ja: 'どちらにも記録なし' },
    means: {
      en: 'No trace of Update Management, and Update Manager has no assessment on record (Resource Graph keeps seven days).',
      ja: 'Update Management の記録も、Update Manager の評価結果もありません (Resource Graph の保持は 7 日間です)。',
    },
  },
  both: {
    standing: 'at-risk',
    name: { en: 'Migrated, with leftovers', ja: '移行済み、旧環境の残りあり' },
    means: {
      en: 'Update Manager assesses them, and Update Management still has rows of them or its agent is still installed. The old agent is needed no more for updates.',
      ja: 'Update Manager で評価されていますが、Update Management のレコードまたは旧エージェントが残っています。更新のために旧エージェントは不要です。',
    },
  },
  migrated: {
    standing: 'fine',
    name: { en: 'Migrated to Update Manager', ja: 'Update Manager へ移行済み' },
    means: {
      en: 'Update Manager assesses them; neither rows of Update Management nor its agent are on record.',
      ja: 'Update Manager で評価されており、Update Management のレコードも旧エージェントも記録にありません。',
    },
  },
};
