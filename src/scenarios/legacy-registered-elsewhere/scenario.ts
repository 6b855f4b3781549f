import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { registeredToOtherWorkspace } from './registered-to-other-workspace.ts';
import { LEGACY_REGISTERED_ELSEWHERE } from './topic.ts';

/**
 * Where else is a machine registered with the retired Update Management? The question quotes the refusal, the machine's agent logged it, or two accounts or
 * workspaces hold it. Source: Update Management troubleshooting, "Machine already registered to a different account".
 */
export const legacyRegisteredElsewhere: Scenario = {
  topic: LEGACY_REGISTERED_ELSEWHERE,
  // It explains a message that somebody saw; of a machine without one there is nothing to say in an overview.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
      premise: null,
      causes: [registeredToOtherWorkspace],
      clear: ({ machine }) => ({
        en: `${machine?.name} is registered for Update Management in one place only, as far as the bot can read.`,
        ja: `${machine?.name} の Update Management の登録先は、ボットから参照できる範囲では 1 か所だけです。`,
      }),
    }),
  ],
};
