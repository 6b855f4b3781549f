import type { LatestAssessment } from '../facts/latest-assessment.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';
import { isWsus } from '../model/update-source.ts';
import { told } from './told.ts';

/** Where a machine gets its updates from, as its latest assessment says; where none says so, that. */
export function updateSource(
  machine: Machine,
  reading: Reading<LatestAssessment> | undefined,
): readonly Text[] {
  return told(machine, reading, ({ assessment }) => [sourceText(machine, serviceOf(assessment))]);
}

/** `patchServiceUsed` of a reading; null where it is not known. */
export function patchService(reading: Reading<LatestAssessment> | undefined): string | null {
  return reading?.isKnown ? serviceOf(reading.value.assessment) : null;
}

function serviceOf(assessment: LatestAssessment['assessment']): string | null {
  return assessment?.patchService?.value ?? null;
}

function sourceText({ name }: Machine, service: string | null): Text {
  if (service === null)
    return {
      en: `Where ${name} gets its updates from is not known: Resource Graph has no assessment of it from the last 7 days that says so.`,
      ja: `${name} の更新プログラムの取得元は不明です。Resource Graph に、取得元を含む過去 7 日以内の評価結果がありません。`,
    };
  const from = isWsus(service)
    ? { en: 'from a WSUS server', ja: 'WSUS サーバーから' }
    : /^wu$/i.test(service)
      ? { en: 'from Windows Update', ja: 'Windows Update から' }
      : { en: `with ${service}`, ja: `${service} のリポジトリから` };
  return {
    en: `${name} gets its updates ${from.en} (patchServiceUsed: ${service}).`,
    ja: `${name} は ${from.ja}更新プログラムを取得しています (patchServiceUsed: ${service})。`,
  };
}
