import { knownError } from '../../codes/known-error.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeKind } from './judge-kind.ts';
import { RECORD_FACTS } from './records.ts';

/** Azure, or a patch extension, calls the error by a name. */
export const serviceError = defineCause({
  id: 'service-error',
  title: { en: 'A named error of Azure', ja: 'Azure の名前付きエラー' },
  family: {
    titleOf(id) {
      const known = knownError(id);
      return known?.kind === 'service' ? known.title : null;
    },
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'act-now',
  needs: {},
  wants: RECORD_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.troubleshoot, REFERENCES.deploymentErrors],
  judge: (facts, occasion) => judgeKind('service', facts, occasion),
});
