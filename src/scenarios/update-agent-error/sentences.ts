import { deploymentText } from '../../judging/legacy-deployment.ts';
import { bracketed } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { FailureRecord } from './records.ts';

/** What failed, and when: "The last assessment of vm-01 (2026-11-20 09:00 UTC)". */
export function whatFailed({ of, name, at }: FailureRecord, machineName: string): Text {
  if (name !== null) return deploymentText({ name, startedAt: at }, machineName);
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
  deployment: (name) => ({ en: `the deployment on ${name}`, ja: `${name} に対する更新の展開` }),
  extension: (name) => ({ en: `the patch extension of ${name}`, ja: `${name} の更新用拡張機能` }),
};

/** A text as the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
