/** What people ask to have done that the bot does not do: the opposite of an action, and what no action does. */
export const NOT_DONE = [
  'periodic-assessment-off',
  'agent-auto-upgrade-off',
  'hotpatch-on',
  'hotpatch-off',
  'patch-mode-other',
  'schedule-delete',
  'schedule-pause',
  'schedule-change',
  'exclusion-remove',
  'machine-stop',
  'machine-restart',
  'machine-delete',
  'update-uninstall',
  'agent-remove',
  'provider-unregister',
] as const;

export type NotDone = (typeof NOT_DONE)[number];
