import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeRegistration, REGISTRATION_FACTS } from '../failed-registration.ts';

/** The machine and the service share no version of TLS. */
export const tlsMismatch = defineCause({
  id: 'tls-mismatch',
  title: { en: 'No common version of TLS', ja: 'TLS のバージョンの不一致' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'fix-setting',
  needs: {},
  wants: REGISTRATION_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.agentNetwork],
  judge: (facts, occasion) => judgeRegistration('tls-mismatch', facts, occasion),
});
