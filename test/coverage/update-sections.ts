import { query, row, type SourceSection } from './source-row.ts';

/** What is said of updates: which are missing, offered, installed, and under which class. */
export const UPDATE_SECTIONS: readonly SourceSection[] = [
  {
    title: 'Introduction',
    rows: [
      row(
        'note',
        'What it is about: Update Management, retired since',
        'k-legacy-retired',
        'legacy-machine-not-listed/migrated',
      ),
      row(
        'note',
        'CentOS is at its end of life',
        'linux-classification-mismatch/no-security-metadata',
        'k-linux-classification',
      ),
      row(
        'note',
        'Troubleshooting tools for the Windows and the Linux update agent',
        'k-guest-troubleshooting',
      ),
      row('note', 'Event 4502 of HybridAgent in the Operations Manager log', 'k-guest-troubleshooting'),
    ],
  },
  {
    title: 'Windows Defender update always shows as missing',
    rows: [
      row(
        'heading',
        'KB2267602 missing in the assessment, current in the history',
        'defender-definition-missing',
      ),
      row(
        'cause',
        'Several releases a day under one KB',
        'k-defender-definitions',
        'defender-definition-missing/released-after-assessment',
      ),
      row(
        'cause',
        'Installed between two assessments, 11 hours apart',
        'defender-definition-missing/released-after-assessment',
      ),
      row(
        'cause',
        'A newer version is published than the one installed',
        'defender-definition-missing/installed-older-version',
      ),
      query(
        'legacy-updates',
        'Needed definitions by version (Update, Heartbeat with Solutions)',
        'defender-definition-missing/released-after-assessment',
      ),
      query(
        'legacy-runs',
        'What a job installed, and whether Update Management did (UpdateRunProgress)',
        'defender-definition-missing/installed-older-version',
      ),
      row('step', 'Wait for the next assessment', 'defender-definition-missing/released-after-assessment'),
      row(
        'step',
        'Still needed after it: support request',
        'defender-definition-missing/still-needed-after-assessment',
      ),
    ],
  },
  {
    title: 'Linux updates shown as pending and those installed vary',
    rows: [
      row(
        'heading',
        'Others are installed than were listed under the class',
        'linux-classification-mismatch',
      ),
      row(
        'cause',
        'OVAL against the package manager',
        'linux-classification-mismatch/vendor-classifies-differently',
        'k-linux-classification',
      ),
      row(
        'command',
        'yum --security check-update',
        'linux-classification-mismatch/vendor-classifies-differently',
      ),
      row(
        'command',
        'The same on CentOS: always empty',
        'linux-classification-mismatch/no-security-metadata',
      ),
      row(
        'command',
        'zypper patch --category security --dry-run',
        'linux-classification-mismatch/vendor-classifies-differently',
      ),
      row(
        'command',
        'apt-get -s dist-upgrade with the security sources',
        'linux-classification-mismatch/vendor-classifies-differently',
      ),
      row(
        'command',
        'grep ^Inst over its list',
        'linux-classification-mismatch/vendor-classifies-differently',
      ),
    ],
  },
  {
    title: 'Superseded update indicated as missing',
    rows: [
      row('heading', 'Superseded updates listed as missing', 'superseded-update'),
      row(
        'symptom',
        'A newer update fixes the same, the older is not applied',
        'superseded-update/newer-update-pending',
        'k-superseded',
      ),
      row('cause', 'Not declined in WSUS', 'superseded-update/declined-needed-in-wsus'),
      row(
        'step',
        'Make sure that it does not apply anywhere',
        'superseded-update/declined-needed-in-wsus',
        'k-superseded',
      ),
      row(
        'step',
        'Decline it on the WSUS server and scan again',
        'superseded-update/declined-needed-in-wsus',
      ),
      row('step', 'WSUS Server Cleanup Wizard, regularly', 'k-wsus-cleanup'),
    ],
  },
  {
    title: 'Updates are installed without a deployment',
    rows: [
      row('heading', 'Updates installed that nobody deployed', 'updates-without-schedule'),
      row(
        'cause',
        'Windows installs as soon as updates are out',
        'updates-without-schedule/automatic-by-os',
        'updates-without-schedule/guest-policy',
      ),
      row('step', 'AUOptions from 4 to 3', 'updates-without-schedule/guest-policy'),
    ],
  },
  {
    title: 'Patches are not installed',
    rows: [
      row('heading', 'Machines do not install updates', 'install-failed'),
      row('step', 'Run the update on the machine itself', 'install-failed/update-agent-error'),
      row(
        'step',
        'It works there: remove the machine and reinstall the agent',
        'install-failed/agent-reinstall-needed',
      ),
      row('heading', 'An update that is out is not shown as available', 'update-not-offered'),
      row('cause', 'WSUS has not approved it', 'update-not-offered/wsus-not-approved'),
      row(
        'cause',
        'The machine takes its updates from WSUS (UseWUServer)',
        'update-not-offered/wsus-managed',
      ),
      row(
        'cause',
        'The machine takes its updates from Configuration Manager',
        'update-not-offered/configuration-manager-managed',
      ),
      query(
        'legacy-updates',
        'Updates that WSUS has not approved (Approved compared as text there, as a truth value here)',
        'update-not-offered/wsus-not-approved',
      ),
      row('heading', 'Installed updates cannot be found on the machine', 'update-not-found-on-machine'),
      row('cause', 'Superseded by another', 'update-not-found-on-machine/superseded-after-install'),
      row('heading', 'Installing updates by classification on Linux', 'linux-classification-mismatch'),
      row(
        'note',
        'Caveats, above all of CentOS',
        'linux-classification-mismatch/no-security-metadata',
        'k-linux-classification',
      ),
      row(
        'heading',
        'KB2267602 is always missing',
        'defender-definition-missing/released-after-assessment',
        'k-defender-definitions',
      ),
    ],
  },
];
