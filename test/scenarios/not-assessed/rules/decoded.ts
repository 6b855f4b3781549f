import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { patchExtension } from '../../../support/world/extensions.ts';
import { assessmentRow } from '../../../support/world/graph-rows.ts';
import { arcServer, virtualMachine } from '../../../support/world/machines.ts';
import { machineId, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');

/** A virtual machine whose last assessment failed with that error, which it got its updates from that service for. */
function failedWith(
  name: string,
  message: string,
  expected: Partial<ScenarioCase>,
  patchServiceUsed = 'WU',
): ScenarioCase {
  const errorDetails = { code: '1', message: '1 errors reported.', details: [{ code: '1', message }] };
  return {
    name: `assessment-failed: ${name}`,
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(VM, 'now-6h', { status: 'Failed', patchServiceUsed, errorDetails }),
        ],
      },
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    ...expected,
  };
}

/** An Arc-enabled server whose patch extension failed with that message. */
function extensionFailedWith(name: string, message: string, expected: Partial<ScenarioCase>): ScenarioCase {
  return {
    name: `patch-extension-failed: ${name}`,
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01'),
        patchExtension(ARC, {
          provisioningState: 'Failed',
          instanceView: { status: { code: '88', level: 'Error', message } },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'patch-extension-failed',
    ...expected,
  };
}

/** A remedy fits the error that it is given for. */
export const DECODED_RULES: readonly ScenarioCase[] = [
  failedWith(
    'what is pasted says more than the exit code that Azure keeps',
    'Investigate and resolve unexpected return code (100) from package manager on command: sudo apt-get -q update',
    {
      asked: {
        text: 'why is vm-01 not assessed?',
        pasted: 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 77 (apt-get)',
      },
      severity: 'wait',
      says: /apt-lock/,
      evidence: { text: 'E: Could not get lock /var/lib/apt/lists/lock.' },
      actions: ['assess-now'],
    },
    'APT',
  ),
  failedWith(
    'what is pasted and names no error changes nothing',
    'Sudo status check failed.',
    { asked: { text: 'why is vm-01 not assessed?', pasted: 'hello' }, says: /CL_SUDO_CHECK_FAILED/ },
    'APT',
  ),
  failedWith(
    'an agent that is too old is shown with its version',
    'The minimum Azure Linux Agent version prerequisite for Linux patching was not met. Please update the Azure Linux Agent on thi...',
    {
      says: /CL_AGENT_TOO_OLD/,
      evidence: { 'properties.instanceView.vmAgent.vmAgentVersion': '2.7.41491.1183' },
      actions: ['collect-guest-evidence', 'assess-now'],
    },
    'APT',
  ),
  extensionFailedWith(
    'an extension that may not be executed is not replaced',
    '[ExtensionOperationError] Non-zero exit code: 126, /var/lib/waagent/Microsoft.CPlat.Core.LinuxPatchExtension-1.6.71/MsftLinuxPatchExtShim.sh -i WARNING: /var is mounted with the noexec flag',
    { says: /noexec/, advises: /findmnt/, actions: [] },
  ),
  failedWith(
    'an error of WSUS is looked into inside the machine, and whose server it was is quoted',
    'Exception from HRESULT: 0x80244022, Hresult:0',
    {
      severity: 'act-now',
      advises: /UseWUServer[\s\S]*WU-WSUS[\s\S]*netsh winhttp show proxy/,
      evidence: { 'properties.patchServiceUsed': 'WU-WSUS' },
      actions: ['collect-guest-evidence', 'assess-now'],
    },
    'WU-WSUS',
  ),
  failedWith('a busy machine is assessed again later', 'Hresult: 0x80240009', {
    severity: 'wait',
    actions: ['assess-now'],
  }),
  failedWith('a fault of the service is tried again', 'VMGuestPatchInternalError: An internal error', {
    says: /VMGuestPatchInternalError/,
    actions: ['assess-now'],
  }),
  failedWith('sudo is not cured by deleting the extension', 'Sudo status check failed.', {
    says: /CL_SUDO_CHECK_FAILED/,
    advises: /requiretty/,
    actions: ['collect-guest-evidence', 'assess-now'],
  }),
  failedWith(
    'an exception without a code is known by its words',
    '[Exception=System.Security.SecurityException: Requested registry access is not allowed.',
    { says: /SecurityException/, advises: /SYSTEM/ },
  ),
  failedWith('what nobody can decode is tried on the machine', 'Something else.', {
    says: /Something else/,
    actions: ['assess-now', 'collect-guest-evidence'],
  }),
  extensionFailedWith(
    'what sudo lacks is not cured by deleting the extension',
    'Enable failed with exit code 88. Unable to invoke sudo successfully.',
    { says: /CL_SUDO_CHECK_FAILED/, advises: /requiretty/, actions: ['collect-guest-evidence'] },
  ),
  extensionFailedWith(
    'nor is a Python that is too old',
    'Enable failed with exit code 52. CL_PYTHON_TOO_OLD',
    { says: /CL_PYTHON_TOO_OLD/, advises: /python3 --version/, actions: ['collect-guest-evidence'] },
  ),
  extensionFailedWith(
    'an error that says nothing more leads to replacing it',
    'VMExtensionHandlerNonTransientError: handler failed',
    { says: /handler failed/, actions: ['repair-patch-extension extension=WindowsPatchExtension'] },
  ),
  ...[
    'Failed to download the package. Error: WinHttpSendRequest failed with 12007',
    'VMExtensionProvisioningError: curl: (6) Could not resolve host: umsa.blob.core.windows.net',
    "The remote name could not be resolved: 'umsa.blob.core.windows.net'",
    '<urlopen error [Errno -2] Name or service not known>',
    'dial tcp: lookup umsa.blob.core.windows.net: no such host',
  ].map((message) =>
    extensionFailedWith(`a package whose host has no address is not had by deleting: ${message}`, message, {
      advises:
        /cures nothing[\s\S]*blob\.core\.windows\.net[\s\S]*azcmagent check|解決しません[\s\S]*azcmagent check/,
      actions: ['collect-guest-evidence', 'assess-now'],
    }),
  ),
  extensionFailedWith(
    'a status 12007 of something else is no host name',
    'Enable failed with exit code 12007.',
    { actions: ['repair-patch-extension extension=WindowsPatchExtension'] },
  ),
];
