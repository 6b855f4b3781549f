import { bracketed } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { FailureRecord } from './records.ts';

/** What failed, and when: "The last assessment of vm-01 (2026-11-20 09:00 UTC)". */
export function whatFailed({ of, at }: FailureRecord, machineName: string): Text {
  const when = bracketed(at);
  const { en, ja } = WHAT[of](machineName);
  return { en: `${en}${when.en}`, ja: `${ja}${when.ja}` };
}

const WHAT: Readonly<Record<FailureRecord['of'], (machineName: string) => Text>> = {
  assessment: (name) => ({ en: `the last assessment of ${name}`, ja: `${name} の直近の評価` }),
  installation: (name) => ({
    en: `the last installation of updates on ${name}`,
    ja: `${name} の直近の更新プログラムのインストール`,
  }),
  extension: (name) => ({ en: `the patch extension of ${name}`, ja: `${name} の更新用拡張機能` }),
};

/** A text as the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
