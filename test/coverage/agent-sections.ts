import { query, row, type SourceSection } from './source-row.ts';

/** What is asked of automatic upgrades of the Azure Monitor agent. */
export const AGENT_SECTIONS: readonly SourceSection[] = [
  {
    title: 'Turning automatic upgrade on',
    rows: [
      row(
        'question',
        'How is automatic upgrade turned on?',
        'k-agent-enable-auto-upgrade',
        'agent-not-upgraded/auto-upgrade-off',
      ),
      row(
        'step',
        'Portal: virtual machine or scale set, Extensions + applications',
        'k-agent-enable-auto-upgrade',
      ),
      row('command', 'Set-AzVMExtension, Windows and Linux', 'k-agent-enable-auto-upgrade'),
      row('command', 'az vm extension set, Windows and Linux', 'k-agent-enable-auto-upgrade'),
      row('step', 'ARM template and REST', 'k-agent-enable-auto-upgrade'),
      row('note', 'no-auto-upgrade-minor-version is explained apart', 'k-agent-upgrade-parameters'),
      row(
        'question',
        'EnableAutomaticUpgrade and DisableAutoUpgradeMinorVersion?',
        'k-agent-upgrade-parameters',
      ),
      row(
        'statement',
        'EnableAutomaticUpgrade switches it on; az: --enable-auto-upgrade',
        'k-agent-upgrade-parameters',
      ),
      row(
        'statement',
        'DisableAutoUpgradeMinorVersion true: the version of TypeHandlerVersion; false: the newest minor one',
        'k-agent-upgrade-parameters',
      ),
    ],
  },
  {
    title: 'When an upgrade is carried out',
    rows: [
      row('question', 'When is the agent upgraded, and can that be chosen?', 'k-agent-upgrade-timing'),
      row('statement', 'The agent of a running machine looks for a newer version', 'k-agent-upgrade-timing'),
      row('question', 'At once after a release?', 'k-agent-upgrade-rollout'),
      row('statement', 'Region by region', 'k-agent-upgrade-rollout', 'agent-not-upgraded/not-in-region-yet'),
      row(
        'statement',
        'Some weeks from when the region has it',
        'k-agent-upgrade-rollout',
        'agent-not-upgraded/rollout-in-progress',
        'agent-not-upgraded/overdue',
      ),
      row('question', 'The region has it, and I want it now?', 'k-agent-manual-upgrade'),
      row('step', 'Portal: "Update available", tick it, Update', 'k-agent-manual-upgrade'),
    ],
  },
  {
    title: 'During an upgrade',
    rows: [
      row(
        'question',
        'Does the collection of logs stop, and are they sent later?',
        'k-agent-upgrade-log-loss',
      ),
      row(
        'statement',
        'Collected at intervals (Heartbeat, performance, Change Tracking): lost',
        'k-agent-upgrade-log-loss',
        'agent-upgrade-log-gap/interval-data-gap',
      ),
      row(
        'statement',
        'Read as it is written (event log, syslog, custom logs): in theory nothing is lost',
        'k-agent-upgrade-log-loss',
        'agent-upgrade-log-gap/event-data-recovered',
      ),
      row(
        'question',
        'Are machines upgraded that are stopped?',
        'k-agent-stopped-machine',
        'agent-not-upgraded/machine-stopped',
      ),
      row('question', 'Does the machine stop or restart?', 'k-agent-upgrade-reboot'),
      row('question', 'Is a failed upgrade tried again?', 'k-agent-upgrade-failure'),
      row(
        'statement',
        'Rolled back, tried again on the next day',
        'agent-upgrade-failed/rolled-back-will-retry',
        'agent-not-upgraded/upgrade-failed-rolled-back',
        'k-agent-upgrade-failure',
      ),
      row(
        'statement',
        'The rollback fails too: the agent is down, support',
        'agent-upgrade-failed/rollback-failed',
        'agent-not-upgraded/agent-failed',
        'k-agent-upgrade-failure',
      ),
    ],
  },
  {
    title: 'Anything else',
    rows: [
      row('question', 'Did it succeed?', 'k-agent-upgrade-verify', 'agent-upgrade-failed/no-failure-found'),
      row(
        'statement',
        'Activity log: Create or Update Virtual Machine Extension',
        'k-agent-upgrade-verify',
        'agent-version-history',
      ),
      row(
        'note',
        'An upgrade by hand leaves the same entry',
        'k-agent-upgrade-verify',
        'agent-version-history',
      ),
      query(
        'agent-heartbeats',
        'Versions in Heartbeat, by Version',
        'k-agent-upgrade-verify',
        'agent-version-history',
      ),
      row('question', 'Where is each version described?', 'k-agent-release-notes'),
      row('note', 'The page and the regions are not in step', 'k-agent-release-notes'),
      row(
        'command',
        'Get-AzVMExtensionImage: the versions that a region has',
        'k-agent-release-notes',
        'agent-status',
      ),
      row('note', 'Anything else: support', 'k-support'),
    ],
  },
];
