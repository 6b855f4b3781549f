/**
 * Azure's words for how something stands, as its portal has them in Japanese; English has them as they are. Lower case. Sources: "States and billing status
 * of Azure Virtual Machines", "Provisioning states", Update Manager's history, Azure Arc's and the VM agent's status.
 */
const IN_JAPANESE: Readonly<Record<string, string>> = {
  running: '実行中',
  starting: '起動中',
  stopping: '停止処理中',
  stopped: '停止済み',
  deallocating: '割り当て解除中',
  deallocated: '停止済み (割り当て解除)',

  connected: '接続済み',
  disconnected: '切断',
  expired: '期限切れ',
  awaitingconnection: '接続待ち',
  error: 'エラー',

  ready: '準備完了',
  'not-ready': '準備未完了',

  succeeded: '成功',
  failed: '失敗',
  inprogress: '進行中',
  notstarted: '未開始',
  completed: '完了',
  completedwithwarnings: '警告付きで完了',
  noupdatespending: '保留中の更新なし',
  pending: '保留中',
  cancelled: '取り消し済み',
  canceled: '取り消し済み',
  suspended: '中断',
  unknown: '不明',

  creating: '作成中',
  updating: '更新中',
  deleting: '削除中',
  transitioning: '移行中',

  registered: '登録済み',
  registering: '登録中',
  notregistered: '未登録',
  unregistered: '未登録',
  unregistering: '登録解除中',
};

/** In Japanese alone, for lists; a word that is not known as it is written. */
export function japaneseState(state: string): string {
  return IN_JAPANESE[state.toLowerCase()] ?? state;
}

/** In Japanese with what the record says, where it stands in brackets already: 実行中「running」. */
export function stateInBrackets(state: string): string {
  const word = IN_JAPANESE[state.toLowerCase()];
  return word === undefined ? state : `${word.replace(/ \((.+)\)$/, '、$1')}「${state}」`;
}

/** In Japanese with what the record says, for sentences that rest on it: 実行中 (running). */
export function recordedState(state: string): string {
  const word = IN_JAPANESE[state.toLowerCase()];
  if (word === undefined) return state;
  return word.endsWith(')') ? `${word.slice(0, -1)}、${state})` : `${word} (${state})`;
}
