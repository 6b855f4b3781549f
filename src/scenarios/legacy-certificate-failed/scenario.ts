import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { windowsAgentOnly } from '../windows-agent-only.ts';
import { rsaFolderUnreadable } from './rsa-folder-unreadable.ts';
import { LEGACY_CERTIFICATE_FAILED } from './topic.ts';

/**
 * Why could the hybrid worker not create its certificate? The question quotes the message, or the machine's agent logged it.
 * Source: Update Management troubleshooting, "Unable to create self-signed certificate".
 */
export const legacyCertificateFailed: Scenario = {
  topic: LEGACY_CERTIFICATE_FAILED,
  // It explains a message that somebody saw; of a machine without one there is nothing to say in an overview.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
      premise: windowsAgentOnly,
      causes: [rsaFolderUnreadable],
      clear: ({ machine }) => ({
        en: `The event log of the Log Analytics agent on ${machine?.name} tells of no certificate that could not be created, or of one that was overcome.`,
        ja: `${machine?.name} の Log Analytics エージェントのイベント ログに、証明書の作成の失敗はありません (または解消済みです)。`,
      }),
    }),
  ],
};
