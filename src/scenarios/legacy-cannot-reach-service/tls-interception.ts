import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeRegistration, REGISTRATION_FACTS } from '../failed-registration.ts';

/** A proxy on the way opens the TLS connection and shows a certificate of its own. */
export const tlsInterception = defineCause({
  id: 'tls-interception',
  title: { en: 'Proxy opens the TLS connection', ja: 'プロキシによる TLS の傍受' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'fix-setting',
  needs: {},
  wants: REGISTRATION_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.agentNetwork],
  judge: (facts, occasion) => judgeRegistration('tls-interception', facts, occasion),
});
