import type { Text } from './locale.ts';

/**
 * What a question says of whether the machines run that it means. `stopped`: deallocated or not; `disconnected`: the agent of an Arc-enabled server;
 * `offline`: either.
 */
export const POWERS_ASKED = [
  'running',
  'starting',
  'stopped',
  'stopping',
  'deallocated',
  'deallocating',
  'disconnected',
  'expired',
  'offline',
  'hibernated',
] as const;

export type PowerAsked = (typeof POWERS_ASKED)[number];

/** What the lists of Azure tell apart. */
export type PowerListed = Exclude<PowerAsked, 'hibernated'>;

export function isListed(power: PowerAsked): power is PowerListed {
  return power !== 'hibernated';
}

/** As an answer names it among the limits that it kept to. */
export const POWER_WORDS: Readonly<Record<PowerAsked, Text>> = {
  running: { en: 'running or connected', ja: '実行中または接続済み' },
  starting: { en: 'starting', ja: '開始処理中' },
  stopped: { en: 'stopped or deallocated', ja: '停止済み (割り当て解除を含む)' },
  stopping: { en: 'stopping or deallocating', ja: '停止処理中 (割り当て解除中を含む)' },
  deallocated: { en: 'deallocated', ja: '停止済み (割り当て解除)' },
  deallocating: { en: 'deallocating', ja: '割り当て解除中' },
  disconnected: { en: 'Arc agent not connected', ja: 'Arc エージェントが未接続' },
  expired: { en: 'Arc registration expired', ja: 'Arc の登録が期限切れ' },
  offline: { en: 'stopped, or Arc agent not connected', ja: '停止済み、または Arc エージェントが未接続' },
  hibernated: { en: 'hibernated machines', ja: '休止状態のマシン' },
};

/** Hibernation is a status of its own beside the power state (`HibernationState/Hibernated`), which only the instance view of one machine has. */
export const WHY_NOT_LISTED: Text = {
  en: 'the lists of Azure show a hibernated machine as deallocated, and know no paused or suspended one. Ask for deallocated machines instead',
  ja: 'Azure の一覧では休止状態のマシンも「停止済み (割り当て解除)」と表示され、一時停止という状態はありません。「割り当て解除されたマシン」で絞り込んでください',
};
