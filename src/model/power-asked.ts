import type { Text } from './locale.ts';

/**
 * What a question says of whether the machines run that it means. `stopped`: deallocated or not; `disconnected`: the agent of an Arc-enabled server;
 * `offline`: either.
 */
export const POWERS_ASKED = ['running', 'stopped', 'deallocated', 'disconnected', 'offline'] as const;

export type PowerAsked = (typeof POWERS_ASKED)[number];

/** As an answer names it among the limits that it kept to. */
export const POWER_WORDS: Readonly<Record<PowerAsked, Text>> = {
  running: { en: 'running or connected', ja: '実行中または接続済み' },
  stopped: { en: 'stopped or deallocated', ja: '停止済み (割り当て解除を含む)' },
  deallocated: { en: 'deallocated', ja: '停止済み (割り当て解除)' },
  disconnected: { en: 'Arc agent not connected', ja: 'Arc エージェントが未接続' },
  offline: { en: 'stopped, or Arc agent not connected', ja: '停止済み、または Arc エージェントが未接続' },
};
