/** How something is asked, and of what: says little about the topic by itself. */
export const FRAMES = [
  'why',
  'which',
  'how-to',
  'what-is',
  'state',
  'everything',
  'request',
  'negation',
  'absence',
  'machine',
  'many-machines',
  'place',
  'help',
  'cancel',
  'thanks',
] as const;

/** What is spoken of. */
export const THINGS = [
  'assessment',
  'unrelated-assessment',
  'update',
  'install',
  'failure',
  'schedule',
  'agent',
  'legacy',
  'registration',
  'provider',
  'automation',
  'run',
  'reboot',
  'upgrade',
  'version',
  'history',
  'compliance',
  'digest',
  'patch-mode',
  'hotpatch',
  'classification',
  'upgrade-parameter',
  'parameter',
  'another-product',
  'power-on',
  'auto-upgrade',
  'patch-extension',
  'guest-evidence',
  'undo',
  'approval',
] as const;

/** What is spoken of where somebody wants something explained. */
export const EXPLAINED_THINGS = [
  'update-manager',
  'mechanism',
  'comparison',
  'on-demand',
  'periodic',
  'prerequisite',
  'result-storage',
  'history-screen',
  'arc-onboarding',
  'support-request',
  'retirement',
  'worker',
  'guest-tools',
  'published-versions',
  'rollout',
  'off-peak',
  'wsus-cleanup',
] as const;

/** A whole complaint or question, known by words that stand near each other. */
export const SYMPTOMS = [
  'assessment-missing',
  'assessment-in-question',
  'nobody-patches',
  'patched-twice',
  'mode-conflict',
  'no-schedule',
  'schedule-skipped',
  'who-patches',
  'upgrade-missing',
  'upgrade-failure',
  'logs-missing',
  'parameters-compared',
  'install-failure',
  'start-failure',
  'window-used-up',
  'reboot-happened',
  'updates-unasked',
  'update-not-offered',
  'superseded-shown',
  'definitions-missing',
  'update-not-found',
  'not-listed',
  'being-configured',
  'enable-failure',
  'classification-mismatch',
  'service-unreachable',
  'registered-elsewhere',
  'certificate-not-created',
  'cross-tenant',
  'schedule-assigning',
  'schedule-unassigning',
  'schedule-creating',
  'window-lengthening',
  'update-excluding',
  'run-cancelling',
  'agent-on-scale-set',
  'updates-pending',
  'installed-listed',
  'patched-next',
  'reboot-pending',
  'digest-subscribing',
  'digest-listing',
  'digest-changing',
  'digest-ending',
  'changed-since',
  'schedule-taking',
  'policy-drift',
] as const;

/** What the question names rather than says; these come from its particulars and have no words of their own. */
export const PARTICULARS = [
  'named-machine',
  'only-a-machine',
  'named-kb',
  'named-definitions',
  'named-error-code',
  'named-schedule',
  'named-resource-group',
  'named-subscription',
  'named-location',
  'named-tag',
  'named-place',
  'named-error',
  'pasted',
] as const;

/**
 * What words of a question can stand for, in either language. The words are in `ask/lexicon`: adding a concept here
 * without words for both languages does not compile.
 */
export type SpokenConcept = (
  | typeof FRAMES
  | typeof THINGS
  | typeof EXPLAINED_THINGS
  | typeof SYMPTOMS
)[number];

/** What a topic can say it is about. */
export type Concept = SpokenConcept | (typeof PARTICULARS)[number];
