import { knownError } from '../../codes/known-error.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeKind } from './judge-kind.ts';
import { RECORD_FACTS } from './records.ts';

/** A Linux package manager says why it failed, by its words or its exit code. */
export const packageManagerSignature = defineCause({
  id: 'package-manager-signature',
  title: { en: 'A Linux package manager failed', ja: 'Linux パッケージ マネージャーの失敗' },
  family: {
    titleOf(id) {
      const known = knownError(id);
      return known?.kind === 'package-manager' ? known.title : null;
    },
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'act-now',
  needs: {},
  wants: RECORD_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.troubleshoot],
  judge: (facts, occasion) => judgeKind('package-manager', facts, occasion),
});
