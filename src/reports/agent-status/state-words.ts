import type { GroupWords } from '../group-blocks.ts';
import type { AgentState } from './agent-state.ts';

/** What each state of an agent is called, and what comes of it. Source: automatic extension upgrade of virtual machines and Arc-enabled servers. */
export const AGENT_WORDS: Readonly<Record<AgentState, GroupWords>> = {
  failed: {
    standing: 'act-now',
    name: { en: 'Agent failed', ja: 'エージェントが異常' },
    means: {
      en: 'The extension reports a failure: nothing may be collected, and no upgrade begins until it is repaired.',
      ja: '拡張機能がエラーを報告しています。データが収集されていない可能性があり、修復するまでアップグレードも始まりません。',
    },
  },
  'behind-by-hand': {
    standing: 'fix-setting',
    name: { en: 'Behind, automatic upgrade off', ja: '旧バージョン、自動アップグレードは無効' },
    means: {
      en: 'A newer version is in the region. It comes only if somebody upgrades the agent, or switches automatic upgrade on.',
      ja: 'リージョンに新しいバージョンがあります。手動でアップグレードするか、自動アップグレードを有効にするまで更新されません。',
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Version cannot be told', ja: 'バージョンを判断できません' },
    means: {
      en: 'The extension, its version or the versions of the region could not be read.',
      ja: '拡張機能、そのバージョン、またはリージョンのバージョン一覧を読み取れませんでした。',
    },
  },
  'no-agent': {
    standing: 'at-risk',
    name: { en: 'No Azure Monitor agent', ja: 'Azure Monitor エージェントなし' },
    means: {
      en: 'The list of extensions has no Azure Monitor agent: nothing to upgrade, no heartbeat.',
      ja: '拡張機能の一覧に Azure Monitor エージェントがありません。アップグレードの対象も、ハートビートもありません。',
    },
  },
  'newest-by-hand': {
    standing: 'at-risk',
    name: { en: 'Newest, automatic upgrade off', ja: '最新、自動アップグレードは無効' },
    means: {
      en: 'The agent is at the newest version of its region and will stay there when the next one comes.',
      ja: 'リージョンの最新バージョンですが、次のバージョンが公開されても自動では更新されません。',
    },
  },
  'behind-unreached': {
    standing: 'at-risk',
    name: { en: 'Behind, machine off or not connected', ja: '旧バージョン、マシンが停止または未接続' },
    means: {
      en: 'A newer version is in the region and automatic upgrade is on, but it skips machines that are off or out of contact: it comes once they run.',
      ja: 'リージョンに新しいバージョンがあり、自動アップグレードも有効ですが、停止中または未接続のマシンは対象になりません。起動・接続後にアップグレードされます。',
    },
  },
  'behind-automatic': {
    standing: 'wait',
    name: { en: 'Behind, automatic upgrade on', ja: '旧バージョン、自動アップグレードは有効' },
    means: {
      en: 'A newer version is in the region; Azure rolls it out in batches, which takes weeks.',
      ja: 'リージョンに新しいバージョンがあります。Azure が段階的に展開するため、数週間かかります。',
    },
  },
  'newest-automatic': {
    standing: 'fine',
    name: { en: 'Newest, automatic upgrade on', ja: '最新、自動アップグレードも有効' },
    means: {
      en: 'The agent is at the newest version of its region and moves by itself.',
      ja: 'リージョンの最新バージョンで、今後も自動で更新されます。',
    },
  },
};
