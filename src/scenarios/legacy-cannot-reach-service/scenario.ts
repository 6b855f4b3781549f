import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { windowsAgentOnly } from '../windows-agent-only.ts';
import { accessDenied } from './access-denied.ts';
import { proxyAlteredResponse } from './proxy-altered-response.ts';
import { tlsInterception } from './tls-interception.ts';
import { tlsMismatch } from './tls-mismatch.ts';
import { LEGACY_CANNOT_REACH_SERVICE } from './topic.ts';

/**
 * Why can a machine not be registered with the retired Update Management? The question quotes the message, or the machine's agent logged it.
 * Source: Update Management troubleshooting, "Machine unable to communicate with the service".
 */
export const legacyCannotReachService: Scenario = {
  topic: LEGACY_CANNOT_REACH_SERVICE,
  // It explains a message that somebody saw; of a machine without one there is nothing to say in an overview.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
      premise: windowsAgentOnly,
      causes: [tlsMismatch, proxyAlteredResponse, tlsInterception, accessDenied],
      clear: ({ machine }) => ({
        en: `The event log of the Log Analytics agent on ${machine?.name} tells of no failed communication with Update Management, or of one that was overcome.`,
        ja: `${machine?.name} の Log Analytics エージェントのイベント ログに、Update Management との通信の失敗はありません (または解消済みです)。`,
      }),
    }),
  ],
};
