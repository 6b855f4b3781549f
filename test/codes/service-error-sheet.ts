import type { Remedy } from '../../src/codes/remedy.ts';

/** Every name, its id, and what it calls for. */
export const SERVICE_ERROR_SHEET: readonly (readonly [name: string, id: string, remedy: Remedy])[] = [
  ['VMGuestPatchInternalError', 'vm-guest-patch-internal-error', 'assess-again'],
  ['VMExtensionProvisioningError', 'vm-extension-provisioning-error', 'repair-extension'],
  ['VMExtensionHandlerNonTransientError', 'vm-extension-handler-non-transient-error', 'repair-extension'],
  ['VMExtensionProvisioningTimeout', 'vm-extension-provisioning-timeout', 'assess-again'],
  ['OSProvisioningTimedOut', 'os-provisioning-timed-out', 'act-in-azure'],
  ['VMAgentStatusCommunicationError', 'vm-agent-status-communication-error', 'act-in-azure'],
  ['OperationNotAllowed', 'operation-not-allowed', 'act-in-azure'],
  ['OperationPreempted', 'operation-preempted', 'wait'],
  ['AnotherOperationInProgress', 'another-operation-in-progress', 'wait'],
  ['Conflict', 'conflict', 'wait'],
  ['CL_SUDO_CHECK_FAILED', 'cl-sudo-check-failed', 'repair-in-guest'],
  ['CL_PYTHON_TOO_OLD', 'cl-python-too-old', 'repair-in-guest'],
  ['PythonNotFound', 'python-not-found', 'repair-in-guest'],
  ['CL_AGENT_TOO_OLD', 'cl-agent-too-old', 'repair-in-guest'],
  ['ExtensionDownloadError', 'extension-download-error', 'act-in-azure'],
  ['CL_SYSTEMD_NOT_PRESENT', 'cl-systemd-not-present', 'assess-again'],
  ['CL_NEWER_OPERATION_SUPERSEDED', 'cl-newer-operation-superseded', 'wait'],
  ['UA_ESM_Required', 'ua-esm-required', 'repair-in-guest'],
  ['OPERATION_FAILED', 'operation-failed', 'repair-in-guest'],
  ['SecurityException', 'security-exception', 'repair-in-guest'],
  ['ResourceNotFound', 'resource-not-found', 'act-in-azure'],
  ['ParentResourceNotFound', 'parent-resource-not-found', 'act-in-azure'],
  ['AuthorizationFailed', 'authorization-failed', 'act-in-azure'],
  ['LinkedAuthorizationFailed', 'linked-authorization-failed', 'act-in-azure'],
  ['RequestDisallowedByPolicy', 'request-disallowed-by-policy', 'act-in-azure'],
  ['ScopeLocked', 'scope-locked', 'act-in-azure'],
  ['MissingSubscriptionRegistration', 'missing-subscription-registration', 'register-provider'],
  ['SubscriptionRequestsThrottled', 'subscription-requests-throttled', 'wait'],
  ['TooManyRequests', 'too-many-requests', 'wait'],
  ['RateLimiting', 'rate-limiting', 'wait'],
  ['PartialError', 'partial-error', 'none'],
  ['InvalidMaintenanceWindow', 'invalid-maintenance-window', 'act-in-azure'],
  ['ShutdownOrUnresponsive', 'shutdown-or-unresponsive', 'act-in-azure'],
  ['PropertyChangeNotAllowed', 'property-change-not-allowed', 'act-in-azure'],
  ['SEC_E_ALGORITHM_MISMATCH', 'sec-e-algorithm-mismatch', 'repair-in-guest'],
  ['CertificateCreationException', 'certificate-creation-exception', 'repair-in-guest'],
  ['UMSucrFailed', 'um-sucr-failed', 'act-in-azure'],
  ['UMSucrMwExceeded', 'um-sucr-mw-exceeded', 'act-in-azure'],
  ['OverQuota', 'over-quota', 'act-in-azure'],
];

/** What services and agents always say in the same words and give no name to: a message, its id, and what it calls for. */
export const SERVICE_WORDS_SHEET: readonly (readonly [text: string, id: string, remedy: Remedy])[] = [
  [
    'WARNING: /var is mounted with the noexec flag, which can prevent execution of VM Extensions.',
    'extension-not-executable',
    'act-in-azure',
  ],
  [
    'Install,failed,51,Unsupported operating system: contosolinux 4',
    'agent-distribution-not-served',
    'act-in-azure',
  ],
  [
    "The requested operation requires features that are not supported by the version of the VM agent running in the VM. Unsupported features: 'https://aka.ms/VMExtensionLinuxAgentUpdate'.",
    'guest-agent-too-old',
    'act-in-azure',
  ],
  [
    '/bin/bash: /var/lib/waagent/Microsoft.CPlat.Core.LinuxPatchExtension-1.6.62/MsftLinuxPatchAutoAssess.sh: No such file or directory',
    'assessment-service-lost',
    'assess-again',
  ],
  [
    'This distro is not yet supported in your region. Please review https://aka.ms/VMGuestPatchingCompatibility for more information.',
    'distribution-not-served',
    'act-in-azure',
  ],
  [
    'Customer environment issue: Reboot failed to proceed on the machine in a timely manner. Please retry the operation.',
    'reboot-did-not-proceed',
    'restart',
  ],
  [
    'ERROR: Installation failed due to assessment failure. Please refer the error details in assessment substatus',
    'installation-lacks-assessment',
    'assess-again',
  ],
  [
    'Schedule timeout, waiting for an ongoing update to complete the resource.',
    'schedule-timeout',
    'act-in-azure',
  ],
  [
    'InvalidParameter: Hotpatch updates require platform safety checks to be enabled.',
    'hotpatch-needs-safety-checks',
    'act-in-azure',
  ],
  [
    'Newtonsoft.Json.JsonReaderException: Error parsing positive infinity value.',
    'altered-response',
    'repair-in-guest',
  ],
  [
    'The certificate presented by the service <wsid>.oms.opinsights.azure.com was not issued by a certificate authority used for Microsoft services. Contact your network administrator to see if they are running a proxy that intercepts TLS/SSL communication.',
    'intercepted-certificate',
    'repair-in-guest',
  ],
  [
    'System.InvalidOperationException: {"Message":"Machine is already registered to a different account."}',
    'registered-to-another-account',
    'act-in-azure',
  ],
  ['Error details: Failed to enable the Update solution', 'update-solution-not-enabled', 'repair-in-guest'],
  [
    'Error details: Unable to register Automation Resource Provider for subscriptions',
    'automation-provider-not-registered',
    'register-provider',
  ],
  [
    "The components for the 'Update Management' solution have been enabled, and now this virtual machine is being configured. Please be patient, as this can sometimes take up to 15 minutes.",
    'still-being-configured',
    'repair-in-guest',
  ],
  [
    'A module of type "Microsoft.EnterpriseManagement.HealthService.AzureAutomation.HybridAgent" reported an exception',
    'hybrid-agent-event',
    'repair-in-guest',
  ],
];
