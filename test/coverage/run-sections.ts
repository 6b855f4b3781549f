import { query, row, type SourceSection } from './source-row.ts';

/** What is said of assessments, schedules, and runs. */
export const RUN_SECTIONS: readonly SourceSection[] = [
  {
    title: 'Scheduled update did not patch some machines',
    rows: [
      row(
        'heading',
        'Machines of the preview are missing from the run, or from the preview',
        'schedule-not-applied',
      ),
      row(
        'note',
        'What the preview is made of: Resource Graph, system workers, access',
        'schedule-not-applied/no-hybrid-worker',
        'schedule-not-applied/asker-lacks-access',
      ),
      row(
        'cause',
        'A subscription of the scope is not registered',
        'schedule-not-applied/provider-not-registered',
      ),
      row('cause', 'The machine was not available at the run', 'schedule-not-applied/machine-stopped-at-run'),
      row('cause', 'The machine had not the tags at the run', 'schedule-not-applied/tag-changed-before-run'),
      row(
        'cause',
        'No access to the scope',
        'schedule-not-applied/asker-lacks-access',
        'schedule-not-applied/no-access',
      ),
      row(
        'cause',
        'The Resource Graph query does not return the machine',
        'schedule-not-applied/dynamic-scope-mismatch',
      ),
      row('cause', 'No system hybrid worker on the machine', 'schedule-not-applied/no-hybrid-worker'),
      row(
        'step',
        'Register Microsoft.Automation in the subscription',
        'schedule-not-applied/provider-not-registered',
      ),
      query(
        'resource-changes',
        'Changes of the machine in the day before the run',
        'schedule-not-applied/tag-changed-before-run',
        'schedule-not-applied/machine-removed-or-moved',
      ),
      row(
        'step',
        'Set right what was changed, and run again',
        'schedule-not-applied/tag-changed-before-run',
        'schedule-not-applied/machine-stopped-at-run',
      ),
      row('step', 'Write access to the scope', 'schedule-not-applied/asker-lacks-access'),
      query(
        'dynamic-group',
        'The dynamic group as a Resource Graph query, All and Any',
        'schedule-not-applied/dynamic-scope-mismatch',
      ),
      row(
        'step',
        'Look for the worker in the system hybrid worker groups',
        'schedule-not-applied/no-hybrid-worker',
      ),
      row('step', 'Ways to enable machines', 'k-hybrid-worker-onboarding'),
    ],
  },
  {
    title: 'Unexpected reboot',
    rows: [
      row('heading', 'Restart although "Never reboot" is set', 'unexpected-reboot'),
      row('cause', 'Registry keys of Windows Update', 'unexpected-reboot/guest-initiated'),
      row('step', 'Keys for automatic updates and for restarts', 'unexpected-reboot/guest-initiated'),
    ],
  },
  {
    title: 'Machine shows "Failed to start" in an update deployment',
    rows: [
      row('heading', 'Failed or Failed to start', 'run-failed-to-start'),
      row('error text', 'UMSucrFailed', 'run-failed-to-start'),
      row('cause', 'The machine does not exist any more', 'run-failed-to-start/machine-missing'),
      row('cause', 'The machine is off', 'run-failed-to-start/machine-stopped'),
      row('cause', 'The worker cannot be reached', 'run-failed-to-start/machine-unreachable'),
      row(
        'cause',
        'Another source computer id after an agent update',
        'run-failed-to-start/source-computer-id-changed',
      ),
      query('legacy-runs', '200 concurrent jobs', 'run-failed-to-start/job-limit-reached'),
      row('step', 'Machine runs by REST', 'run-failed-to-start'),
      row('step', 'Dynamic groups in place of lists', 'run-failed-to-start/machine-missing'),
      row('step', 'Requirements and the troubleshooting tool', 'k-guest-troubleshooting'),
    ],
  },
  {
    title: 'MaintenanceWindowExceeded',
    rows: [
      row('heading', 'The window was exceeded', 'window-exceeded'),
      row('error text', 'UMSucrMwExceeded', 'window-exceeded'),
      row('note', '120 minutes by default, 6 hours at most', 'window-exceeded/window-too-short'),
      row('step', 'Output of the job on the machine', 'window-exceeded/slow-update'),
      row('step', 'Machine runs by REST', 'window-exceeded'),
      row('step', 'Extend the window', 'window-exceeded/window-too-short'),
    ],
  },
  {
    title: 'Machine shows as "Not assessed" with an HRESULT exception',
    rows: [
      row('heading', 'Not assessed, with an exception', 'not-assessed/assessment-failed'),
      row('symptom', 'An HRESULT in the portal', 'update-agent-error'),
      row(
        'cause',
        'The update agent or package manager is not set up right',
        'update-agent-error',
        'not-assessed/assessment-failed',
      ),
      row('step', 'Run the update on the machine itself', 'update-agent-error'),
      row(
        'table row',
        'Any other HRESULT: the list of Windows Update error codes',
        'update-agent-error/unrecognised-error',
      ),
      row('table row', '0x8024402C: network', 'update-agent-error/0x8024402c'),
      row('table row', '0x8024401C: network', 'update-agent-error/0x8024401c'),
      row('table row', '0x8024402F: network', 'update-agent-error/0x8024402f'),
      row('table row', '0x8024001E: shutting down', 'update-agent-error/0x8024001e'),
      row('table row', '0x8024002E: service disabled', 'update-agent-error/0x8024002e'),
      row('table row', '0x8024402C with WSUS: WUServer, WUStatusServer', 'update-agent-error/0x8024402c'),
      row('table row', '0x80072EE2: network or WSUS', 'update-agent-error/0x80072ee2'),
      row('table row', '0x80070422: wuauserv disabled', 'update-agent-error/0x80070422'),
      row('table row', '0x80070005: malware, settings, rights, disk space', 'update-agent-error/0x80070005'),
      row('table row', 'Any other exception', 'update-agent-error/unrecognised-error'),
      row('step', 'WindowsUpdate.log', 'update-agent-error', 'k-guest-troubleshooting'),
      row('step', 'Windows Update troubleshooter', 'k-guest-troubleshooting'),
      row('note', 'It works on Windows Server as well', 'k-guest-troubleshooting'),
    ],
  },
  {
    title: 'Update run returns Failed status (Linux)',
    rows: [
      row('heading', 'A run starts and fails', 'install-failed'),
      row('cause', 'The package manager is unhealthy', 'install-failed/package-manager-apt-lock'),
      row('cause', 'The update agent is not set up right', 'install-failed/update-agent-error'),
      row('cause', 'Certain packages interfere', 'install-failed/single-update-failed'),
      row('cause', 'The machine cannot be reached', 'install-failed/machine-unreachable'),
      row('cause', 'Unresolved dependencies', 'install-failed/unresolved-dependency'),
      row('step', 'Output of the job on the machine', 'install-failed'),
      row('step', 'Exclude the update that it stops at', 'install-failed/single-update-failed'),
      row('step', 'Windows Update logs', 'k-guest-troubleshooting'),
      row('step', 'Keep omsupdatemgmt.log', 'k-guest-troubleshooting'),
    ],
  },
];
