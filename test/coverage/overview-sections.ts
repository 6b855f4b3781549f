import { query, row, type SourceSection } from './source-row.ts';

/** What is said of Azure Update Manager: what it is, what it does, who patches in which mode, and when. */
export const OVERVIEW_SECTIONS: readonly SourceSection[] = [
  {
    title: 'What Azure Update Manager is',
    rows: [
      row('heading', 'Updates of virtual machines and Arc-enabled servers, automated', 'k-update-manager'),
      row('statement', 'Windows as well as Linux', 'k-update-manager'),
      row(
        'statement',
        'A schedule for assessing and installing is a maintenance configuration',
        'k-update-manager',
        'k-scheduled-updates',
      ),
    ],
  },
  {
    title: 'Architecture',
    rows: [
      row('statement', 'Servers on-premises and in other clouds: by Azure Arc', 'k-arc-onboarding'),
      row('statement', 'What happens where, in four steps', 'k-architecture'),
      row(
        'statement',
        'Windows Update or the package manager has to work on the machine',
        'k-prerequisites',
        'k-update-manager',
      ),
      row(
        'tip',
        'No way to Windows Update: Update Manager fails as well',
        'update-agent-error/0x8024402c',
        'k-update-manager',
      ),
      row(
        'tip',
        'yum or apt fails on the machine: Update Manager fails as well',
        'install-failed/package-manager-apt-lock',
        'k-update-manager',
      ),
      row('heading', '1. The order, by portal, PowerShell, CLI or REST', 'k-architecture'),
      row(
        'heading',
        '2. The extension carries it out, by Windows Update Agent API or package manager',
        'k-architecture',
      ),
      row(
        'heading',
        '3. The extension reports back; the history in the portal',
        'k-architecture',
        'update-history',
      ),
      row(
        'tip',
        'The history of Settings does not show what the API installed',
        'update-not-found-on-machine/history-screen-differs',
        'k-history-screen-differs',
      ),
      row('heading', '4. Results are in Azure Resource Graph', 'k-architecture', 'k-result-storage'),
      query('assessments', 'Results by query: assessments', 'k-result-storage', 'pending-updates'),
      query('installation-runs', 'Results by query: installations', 'k-result-storage', 'update-history'),
    ],
  },
  {
    title: 'Main features',
    rows: [
      row('statement', 'Four features, two that look and two that install', 'k-compare'),
      row('statement', 'Assessment and update told apart', 'k-assessment-vs-update'),
      row('heading', 'Assessment on demand', 'k-on-demand-assessment'),
      row('statement', 'The list under "Recommended updates"', 'k-on-demand-assessment', 'pending-updates'),
      row('tip', '"Check for updates", also called one-time assessment', 'k-on-demand-assessment'),
      row('heading', 'One-time update', 'k-one-time-update'),
      row('statement', 'By classification, KB or package, to take or to leave out', 'k-one-time-update'),
      row('tip', 'Called "One-time update" in the portal', 'k-one-time-update'),
      row('heading', 'Periodic assessment, every 24 hours', 'k-periodic-assessment'),
      row('statement', 'On and off in Update settings', 'k-periodic-assessment'),
      row(
        'statement',
        'Off: nothing is assessed',
        'not-assessed/periodic-assessment-off',
        'k-periodic-assessment',
      ),
      row('tip', 'It only looks: nothing is installed by it', 'k-periodic-assessment'),
      row('heading', 'Scheduled updates, by a maintenance configuration', 'k-scheduled-updates'),
      row(
        'statement',
        'By classification, KB or package, to take or to leave out',
        'k-scheduled-updates',
        'schedule-not-applied/nothing-matched-filters',
      ),
      row(
        'tip',
        'Called "Schedule updates" and "Maintenance configurations" in the portal',
        'k-scheduled-updates',
      ),
    ],
  },
  {
    title: 'Setting it up',
    rows: [
      row(
        'statement',
        'On demand: nothing has to be set up',
        'k-compare',
        'k-on-demand-assessment',
        'k-one-time-update',
      ),
      row('statement', 'Periodic assessment: Update settings', 'k-periodic-assessment'),
      row('statement', 'Schedules: maintenance configurations', 'k-scheduled-updates'),
      row(
        'statement',
        'Schedules need Customer Managed Schedules',
        'schedule-not-applied/wrong-patch-mode',
        'run-failed-to-start/prerequisites-not-met',
        'k-customer-managed',
      ),
      row('statement', 'Prerequisites of scheduled patching', 'k-prerequisites'),
    ],
  },
  {
    title: 'Patch orchestration',
    rows: [
      row('heading', 'How a machine is patched: five modes', 'k-patch-orchestration', 'patch-orchestration'),
      row('heading', 'Customer Managed Schedules', 'k-customer-managed'),
      row(
        'statement',
        'AutomaticByPlatform with ByPassPlatformSafetyChecksOnUserSchedule true',
        'k-customer-managed',
        'patch-orchestration-conflict/nobody-patches',
      ),
      row(
        'heading',
        'Azure Managed - Safe Deployment',
        'k-azure-managed',
        'updates-without-schedule/azure-managed',
      ),
      row(
        'statement',
        'AutomaticByPlatform with ByPassPlatformSafetyChecksOnUserSchedule false',
        'k-azure-managed',
        'patch-orchestration-conflict/schedule-ignored',
      ),
      row(
        'tip',
        'Your time or that of Azure: the difference of the two',
        'k-azure-managed',
        'k-patch-orchestration',
      ),
      row(
        'heading',
        'Windows automatic updates (AutomaticByOS)',
        'k-automatic-by-os',
        'updates-without-schedule/automatic-by-os',
      ),
      row('heading', 'Manual updates', 'k-manual', 'patch-orchestration-conflict/nobody-patches'),
      row('heading', 'Image default (ImageDefault)', 'k-image-default'),
    ],
  },
  {
    title: 'Maintenance configurations, automatic guest patching and hotpatch told apart',
    rows: [
      row('heading', 'Maintenance configurations', 'k-scheduled-updates', 'k-customer-managed'),
      row('tip', 'The other three features work in every mode', 'k-compare', 'k-customer-managed'),
      row(
        'heading',
        'Automatic VM guest patching: critical and security',
        'k-auto-guest-patching',
        'k-azure-managed',
      ),
      row('tip', "Off-peak: 22:00 to 04:00 of the region's time zone", 'k-auto-guest-patching'),
      row('statement', 'For times of your own: a schedule', 'k-auto-guest-patching'),
      row('heading', 'Hotpatch: without a restart', 'k-hotpatch', 'hotpatch-status'),
      row('tip', 'Release notes for Windows Server 2022 and 2025', 'k-hotpatch'),
      row('statement', 'On some editions only', 'k-hotpatch', 'hotpatch-status'),
      row(
        'statement',
        'By the hotpatch calendar; for times of your own a schedule',
        'k-hotpatch',
        'patch-orchestration-conflict/hotpatch-needs-platform-mode',
      ),
      row('note', 'Anything else: support', 'k-support'),
    ],
  },
];
