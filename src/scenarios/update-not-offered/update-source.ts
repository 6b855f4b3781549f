import { type PendingUpdates, pendingUpdates } from '../../facts/pending-updates.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Machine } from '../../model/machine.ts';
import { type Gap, gap } from '../../model/reading.ts';

/** What the machine gets its updates from, as its latest assessment has it; null where none says so. */
export function sourceOf({ assessment }: PendingUpdates): Quoted<string> | null {
  return assessment?.patchService ?? null;
}

/** No assessment on record says where the updates come from. */
export function noSource({ name }: Machine): Gap {
  return gap(pendingUpdates, 'AZ_NO_DATA', {
    en: `Resource Graph has no assessment of ${name} that says where its updates come from (patchServiceUsed); assess the machine.`,
    ja: `Resource Graph に、更新プログラムの取得元 (patchServiceUsed) を含む ${name} の評価結果がありません。評価を実行してください。`,
  });
}
