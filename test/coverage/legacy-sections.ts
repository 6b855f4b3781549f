import { query, row, type SourceSection } from './source-row.ts';

/** What is said of enabling, registering and reaching the retired service, and where help is to be had. */
export const LEGACY_SECTIONS: readonly SourceSection[] = [
  {
    title: 'Failed to enable the Update solution',
    rows: [
      row('heading', 'Failed to enable the Update solution', 'legacy-enable-failed'),
      row('cause', 'Firewall or names that the agent cannot resolve', 'legacy-enable-failed/agent-firewall'),
      row('cause', 'Targeting is wrong', 'legacy-enable-failed/targeting-wrong'),
      row('cause', 'Non-compliant, and the agent Disconnected', 'legacy-enable-failed/agent-disconnected'),
    ],
  },
  {
    title: "Machine doesn't show up in Update Management",
    rows: [
      row('heading', 'Not in the portal', 'legacy-machine-not-listed'),
      row('symptom', 'Not configured', 'legacy-machine-not-listed'),
      row('symptom', 'Missing from the Automation account', 'legacy-machine-not-listed'),
      row(
        'symptom',
        'Not assessed, although there are heartbeats',
        'legacy-machine-not-listed/not-in-solution',
      ),
      row(
        'cause',
        'Configuration of the machine or of the scope',
        'legacy-machine-not-listed/not-in-solution',
      ),
      row('cause', 'The worker has to be registered anew', 'legacy-machine-not-listed/hybrid-worker-broken'),
      row('cause', 'Quota of the workspace reached', 'legacy-machine-not-listed/over-quota'),
      row('step', 'Troubleshooting tool', 'k-guest-troubleshooting'),
      row('step', 'Right workspace, linked to the account', 'legacy-machine-not-listed/wrong-workspace'),
      query(
        'legacy-presence',
        'Heartbeat by Computer and Solutions: not there',
        'legacy-machine-not-listed/no-heartbeat',
      ),
      query(
        'legacy-presence',
        'Heartbeat by Computer and Solutions: without updates',
        'legacy-machine-not-listed/not-in-solution',
      ),
      query(
        'legacy-presence',
        'Operation: Data Collection Status, OverQuota',
        'legacy-machine-not-listed/over-quota',
      ),
      row('step', 'Change or remove the quota', 'legacy-machine-not-listed/over-quota'),
      row(
        'step',
        'Reinstall the worker, Windows and Linux',
        'legacy-machine-not-listed/hybrid-worker-broken',
        'k-hybrid-worker-onboarding',
      ),
    ],
  },
  {
    title: 'Unable to register Automation resource provider',
    rows: [
      row('heading', 'Unable to register the provider', 'legacy-provider-not-registered'),
      row(
        'error text',
        'Unable to register Automation Resource Provider for subscriptions',
        'legacy-provider-not-registered',
      ),
      row(
        'cause',
        'The subscription is not registered',
        'legacy-provider-not-registered/provider-not-registered',
      ),
      row('step', 'Register Microsoft.Automation', 'legacy-provider-not-registered/provider-not-registered'),
    ],
  },
  {
    title: 'Components are enabled, the machine is still being configured',
    rows: [
      row('heading', 'Still being configured after 15 minutes', 'legacy-stuck-configuring'),
      row('cause', 'Communication with the account is blocked', 'legacy-stuck-configuring/service-blocked'),
      row(
        'cause',
        'Duplicate computer names with other source computer ids',
        'legacy-stuck-configuring/duplicate-computer-name',
      ),
      row('cause', 'Cloned image without sysprep', 'legacy-stuck-configuring/cloned-source-computer-id'),
      query(
        'legacy-presence',
        'Source computer ids of a name',
        'legacy-stuck-configuring/duplicate-computer-name',
      ),
      row('step', 'Addresses and ports to allow', 'legacy-stuck-configuring/service-blocked'),
      row('step', 'Rename the machine', 'legacy-stuck-configuring/duplicate-computer-name'),
      row(
        'step',
        'Take it out of the scope configuration',
        'legacy-stuck-configuring/cloned-source-computer-id',
      ),
      row(
        'command',
        'Delete HybridRunbookWorker in the registry, restart HealthService',
        'legacy-stuck-configuring/cloned-source-computer-id',
      ),
      row('step', 'sysprep, then the agent', 'legacy-stuck-configuring/cloned-source-computer-id'),
    ],
  },
  {
    title: 'Linked subscription error with machines of another tenant',
    rows: [
      row('heading', 'Deployment for machines of another tenant', 'legacy-cross-tenant'),
      row(
        'error text',
        'Not authorized to access linked subscription',
        'legacy-cross-tenant/cross-tenant-machines',
      ),
      row(
        'cause',
        'A machine of another tenant in the deployment',
        'legacy-cross-tenant/cross-tenant-machines',
      ),
      row(
        'command',
        'New-AzAutomationSchedule, New-AzAutomationSoftwareUpdateConfiguration',
        'legacy-cross-tenant/cross-tenant-machines',
      ),
    ],
  },
  {
    title: 'Machine is already registered to a different account',
    rows: [
      row('heading', 'Registered to a different account', 'legacy-registered-elsewhere'),
      row(
        'error text',
        'Machine is already registered to a different account',
        'legacy-registered-elsewhere',
      ),
      row(
        'cause',
        'Deployed to another workspace',
        'legacy-registered-elsewhere/registered-to-other-workspace',
      ),
      row(
        'step',
        'Right workspace',
        'legacy-registered-elsewhere/registered-to-other-workspace',
        'legacy-machine-not-listed/wrong-workspace',
      ),
      row(
        'step',
        'Delete the hybrid runbook group and try again',
        'legacy-registered-elsewhere/registered-to-other-workspace',
      ),
    ],
  },
  {
    title: 'Machine cannot communicate with the service',
    rows: [
      row('heading', 'No communication with the service', 'legacy-cannot-reach-service'),
      row('error text', 'No common algorithm', 'legacy-cannot-reach-service/tls-mismatch'),
      row(
        'error text',
        'Error parsing positive infinity value',
        'legacy-cannot-reach-service/proxy-altered-response',
      ),
      row(
        'error text',
        'Certificate not issued by an authority of Microsoft',
        'legacy-cannot-reach-service/tls-interception',
      ),
      row('error text', 'Access is denied, 0x80070005', 'legacy-cannot-reach-service/access-denied'),
      row('cause', 'Proxy, gateway or firewall', 'legacy-cannot-reach-service/tls-interception'),
      row('step', 'Ports and addresses', 'legacy-cannot-reach-service'),
    ],
  },
  {
    title: 'Unable to create self-signed certificate',
    rows: [
      row('heading', 'No self-signed certificate', 'legacy-certificate-failed'),
      row('error text', 'Failed to create a self-signed certificate', 'legacy-certificate-failed'),
      row('cause', 'The worker could not create it', 'legacy-certificate-failed/rsa-folder-unreadable'),
      row(
        'step',
        'Read access of SYSTEM to the RSA folder',
        'legacy-certificate-failed/rsa-folder-unreadable',
      ),
    ],
  },
  {
    title: 'Next steps',
    rows: [row('note', 'Forum, AzureSupport, support request', 'k-support')],
  },
];
