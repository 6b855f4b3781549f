import type { PowerState } from '../facts/power-state.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Reading } from '../model/reading.ts';

/** Why a machine that has to run for it cannot be acted upon; null: nothing is known against it. An unknown state is none: Azure refuses by itself. */
export function notRunning(
  power: Reading<Quoted<PowerState>> | undefined,
  arc: Reading<Quoted<string>> | undefined,
): Text | null {
  if (power?.isKnown && power.value.value !== 'running')
    return {
      en: `The machine does not run (${power.value.value}). Start it first.`,
      ja: `マシンが実行中ではありません (${power.value.value})。先に起動してください。`,
    };
  if (arc?.isKnown && arc.value.value !== 'Connected')
    return {
      en: `The Arc-enabled server is not connected (${arc.value.value}). Its Connected Machine agent has to reach Azure first.`,
      ja: `Azure Arc 対応サーバーが接続されていません (${arc.value.value})。先に Connected Machine エージェントを Azure に接続してください。`,
    };
  return null;
}

/** The settings and updates of a machine differ by its operating system. */
export const UNKNOWN_SYSTEM: Text = {
  en: 'Its operating system is not known, and the call differs by it.',
  ja: 'OS が不明です。呼び出しは OS によって異なります。',
};
