import { pendingUpdates } from '../../facts/pending-updates.ts';
import { gap } from '../../model/reading.ts';

/** The gap that is left where Resource Graph has no assessment: then no list says that nothing is pending. Source: Azure Update Manager, query logs. */
export const NO_ASSESSMENT = gap(pendingUpdates, 'AZ_NO_DATA', {
  en: 'Resource Graph has no assessment of the machine; it keeps one for 7 days. Assess the machine.',
  ja: 'Resource Graph にマシンの評価結果がありません (保持期間は 7 日)。評価を実行してください。',
});
