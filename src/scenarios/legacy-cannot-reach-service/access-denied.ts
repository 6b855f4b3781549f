import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeRegistration, REGISTRATION_FACTS } from '../failed-registration.ts';

/** Windows refuses the agent access while it registers. */
export const accessDenied = defineCause({
  id: 'access-denied',
  title: { en: 'Access denied to the agent', ja: 'エージェントのアクセス拒否' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'fix-setting',
  needs: {},
  wants: REGISTRATION_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.legacyNetwork],
  judge: (facts, occasion) => judgeRegistration('access-denied', facts, occasion),
});
