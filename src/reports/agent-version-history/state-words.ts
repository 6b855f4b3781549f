import type { GroupWords } from '../group-blocks.ts';
import type { HistoryState } from './history-state.ts';

export const HISTORY_WORDS: Readonly<Record<HistoryState, GroupWords>> = {
  'changed-lately': {
    standing: null,
    name: { en: 'New version in the last 30 days', ja: '過去 30 日以内に変わったもの' },
    means: {
      en: 'The first heartbeat of the present version is not older than 30 days.',
      ja: '現在のバージョンの最初のハートビートが 30 日以内です。',
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Heartbeats could not be read', ja: 'ハートビートを取得できませんでした' },
    means: {
      en: 'Which versions these agents have reported is not known.',
      ja: 'これらのエージェントが報告したバージョンは不明です。',
    },
  },
  changed: {
    standing: null,
    name: { en: 'Changed earlier', ja: '30 日より前に変わったもの' },
    means: {
      en: 'An older version is on record, and the present one has reported for more than 30 days.',
      ja: '以前のバージョンの記録があり、現在のバージョンは 30 日より前から報告されています。',
    },
  },
  'one-version': {
    standing: null,
    name: { en: 'No change on record', ja: '変更の記録なし' },
    means: {
      en: 'Heartbeat has one version only, as far back as the workspace keeps it: when it was installed is not told by that.',
      ja: 'ワークスペースの保持期間内の Heartbeat には 1 つのバージョンしかなく、いつ入ったかはわかりません。',
    },
  },
  'no-heartbeat': {
    standing: null,
    name: { en: 'No heartbeat on record', ja: 'ハートビートの記録なし' },
    means: {
      en: 'The workspaces in scope hold no heartbeat of the Azure Monitor agent of these machines.',
      ja: '対象のワークスペースに、これらのマシンの Azure Monitor エージェントのハートビートがありません。',
    },
  },
};
