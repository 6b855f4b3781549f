import { knownError } from '../../codes/known-error.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeKind } from './judge-kind.ts';
import { RECORD_FACTS } from './records.ts';

/** Windows Update and servicing name it by a code (HRESULT). */
export const hresult = defineCause({
  id: 'hresult',
  title: { en: 'A code of Windows Update', ja: 'Windows Update のエラー コード' },
  family: {
    titleOf(id) {
      const known = knownError(id);
      return known?.kind === 'hresult' ? known.title : null;
    },
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'act-now',
  needs: {},
  wants: RECORD_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.windowsUpdateErrors, REFERENCES.troubleshoot],
  judge: (facts, occasion) => judgeKind('hresult', facts, occasion),
});
