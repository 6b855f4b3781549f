import { HistoryUnread } from '../model/history-unread.ts';
import type { Text } from '../model/locale.ts';
import { type Gap, type GapSubject, gap } from '../model/reading.ts';

/** The gap that is left where nothing is remembered at all. */
export function noHistory(subject: GapSubject): Gap {
  return gap(subject, 'STORE_UNAVAILABLE', NO_STORE);
}

/** The gap that a failed look into what is remembered leaves. */
export function historyGap(subject: GapSubject, error: unknown): Gap {
  return gap(subject, 'STORE_UNAVAILABLE', error instanceof HistoryUnread ? error.needs : NOT_NOW);
}

const NO_STORE: Text = {
  en: 'The running bot looks at the fleet once a day and keeps that in its store; ask it, or give this command the same DATABASE_URL or UPDATEOPS_DATA_DIR.',
  ja: '稼働中のボットは 1 日 1 回全マシンを確認し、データ ストアに記録しています。ボットに質問するか、このコマンドに同じ DATABASE_URL または UPDATEOPS_DATA_DIR を設定してください。',
};

const NOT_NOW: Text = {
  en: "The bot's store must answer; GET /readyz says what is wrong with it.",
  ja: 'ボットのデータ ストアが応答する必要があります。原因は GET /readyz で確認できます。',
};
