import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeRegistration, REGISTRATION_FACTS } from '../failed-registration.ts';

/** A proxy or gateway on the way replaces the service's answer. */
export const proxyAlteredResponse = defineCause({
  id: 'proxy-altered-response',
  title: { en: 'Proxy alters the response', ja: 'プロキシによる応答の書き換え' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'fix-setting',
  needs: {},
  wants: REGISTRATION_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.agentNetwork],
  judge: (facts, occasion) => judgeRegistration('proxy-altered-response', facts, occasion),
});
