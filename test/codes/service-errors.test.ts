import assert from 'node:assert/strict';
import { decodeError } from '../../src/codes/decode-error.ts';
import { knownError } from '../../src/codes/known-error.ts';
import type { Remedy } from '../../src/codes/remedy.ts';
import { serviceErrorId } from '../../src/codes/service-error.ts';
import { SERVICE_ERRORS } from '../../src/codes/service-errors.ts';
import { SERVICE_ERROR_SHEET, SERVICE_WORDS_SHEET } from './service-error-sheet.ts';

/** A text, and what it says first. */
const TEXTS: readonly (readonly [text: string, ...ids: readonly string[]])[] = [
  ['VMGUESTPATCHINTERNALERROR: An internal execution error occurred.', 'vm-guest-patch-internal-error'],
  ['Sudo status check failed. Please ensure the computer is configured correctly', 'cl-sudo-check-failed'],
  ['Enable failed with exit code 88. Unable to invoke sudo successfully.', 'cl-sudo-check-failed'],
  ['Enable failed with exit code 52.', 'cl-python-too-old'],
  [
    '[ExtensionOperationError] Non-zero exit code: 88, /var/lib/waagent/Microsoft.CPlat.Core.LinuxPatchExtension-1.6.42/MsftLinuxPatchExtShim.sh -e',
    'cl-sudo-check-failed',
  ],
  [
    '[ExtensionOperationError] Non-zero exit code: 52, /var/lib/waagent/Microsoft.CPlat.Core.LinuxPatchExtension-1.6.42/MsftLinuxPatchExtShim.sh -e',
    'cl-python-too-old',
  ],
  ['[ExtensionOperationError] Non-zero exit code: 88, /var/lib/waagent/Contoso.Backup-2.0/run.sh'],
  [
    '[ExtensionOperationError] Non-zero exit code: 126, /var/lib/waagent/Microsoft.CPlat.Core.LinuxPatchExtension-1.6.42/MsftLinuxPatchExtShim.sh -i',
    'extension-not-executable',
  ],
  ['[ExtensionOperationError] Non-zero exit code: 126, /var/lib/waagent/Contoso.Backup-2.0/run.sh'],
  [
    '[ExtensionOperationError] Non-zero exit code: 126, /var/lib/waagent/Microsoft.Azure.Monitor.AzureMonitorLinuxAgent-1.40.2/./shim.sh -enable',
    'extension-not-executable',
  ],
  [
    '[ExtensionOperationError] Non-zero exit code: 51, /var/lib/waagent/Microsoft.Azure.Monitor.AzureMonitorLinuxAgent-1.40.2/./shim.sh -install',
    'agent-distribution-not-served',
  ],
  [
    'VMExtensionProvisioningError: The requested operation requires features that are not supported by the version of the VM agent',
    'guest-agent-too-old',
    'vm-extension-provisioning-error',
  ],
  [
    '[ExtensionOperationError] Non-zero exit code: 52, /var/lib/waagent/Microsoft.Azure.Monitor.AzureMonitorLinuxAgent-1.40.2/./shim.sh -update',
    'agent-disk-full',
  ],
  ['Enable failed with exit code 52 azuremonitoragent needs a library that is not there'],
  ["/usr/bin/env: 'python3': No such file or directory", 'python-not-found'],
  ['/usr/bin/env: ‘python’: No such file or directory', 'python-not-found'],
  ["/usr/bin/env: 'ruby': No such file or directory"],
  ['Install failed with exit code 51', 'distribution-not-served'],
  ['Unsupported older Python version. Minimum Python version required is 2.7.', 'cl-python-too-old'],
  [
    'The minimum Azure Linux Agent version prerequisite for Linux patching was not met. Please update the Azure Linux Agent on thi...',
    'cl-agent-too-old',
  ],
  [
    'Unsupported older Azure Linux Agent version. To resolve: http://aka.ms/UpdateLinuxAgent',
    'cl-agent-too-old',
  ],
  [
    'VMExtensionProvisioningError: Enable failed with exit code 88.',
    'cl-sudo-check-failed',
    'vm-extension-provisioning-error',
  ],
  ['NEWER_OPERATION_SUPERSEDED', 'cl-newer-operation-superseded'],
  [
    'Exception=System.Security.SecurityException: Requested registry access is not allowed.',
    'security-exception',
  ],
  ['要求されたレジストリ アクセスは許可されていません', 'security-exception'],
  ['{"code":"Conflict","message":"…"}', 'conflict'],
  ['(Conflict) The request failed due to conflict', 'conflict'],
  ['Conflict: another write', 'conflict'],
  ['explain Conflict', 'conflict'],
  ['Conflict って何?', 'conflict'],
  ['エラー Conflict とは', 'conflict'],
  ['what does the error Conflict mean?', 'conflict'],
  ['explain the conflict between the two schedules'],
  ['the two schedules are in conflict'],
  ['A conflict between them'],
  [
    'For one or more machines in schedule, UM job run resulted in either Failed or Failed to start state. Guide available at https://aka.ms/UMSucrFailed.',
    'um-sucr-failed',
  ],
  [
    'For one or more machines in schedule, UM job run resulted in Maintenance Window Exceeded state. Guide available at https://aka.ms/UMSucrMwExceeded.',
    'um-sucr-mw-exceeded',
  ],
  [
    'Data collection stopped due to daily limit of free data reached. Ingestion status = OverQuota',
    'over-quota',
  ],
  [
    "The client and server can't communicate, because they do not possess a common algorithm",
    'sec-e-algorithm-mismatch',
  ],
  ['マシンは別のアカウントに既に登録されています', 'registered-to-another-account'],
  ['自己署名証明書の作成に失敗しました', 'certificate-creation-exception'],
  [
    "the current tenant '…' is not authorized to access linked subscription '…'",
    'linked-authorization-failed',
  ],
  [
    'This operation cannot be performed when extension operations are disallowed. To allow, please ensure VM Agent is installed on the VM.',
    'operation-not-allowed',
  ],
  ["Resource 'WindowsPatchExtension' was disallowed by policy.", 'request-disallowed-by-policy'],
  [
    'The scope cannot perform write operation because following scope(s) are locked: /subscriptions/…',
    'scope-locked',
  ],
  ['[ExtensionDownloadError] Failed to download extension: HttpError', 'extension-download-error'],
  ['JsonReaderException: Unexpected character'],
  ['the proxy was issued by a certificate authority'],
  ['exit code 88'],
  ['MyOperationNotAllowedHere'],
  ['WSUS_OPERATION_FAILED_TWICE'],
];

/** What stands behind OperationNotAllowed, what it then means, and what it calls for. */
const NOT_ALLOWED: readonly (readonly [message: string, means: RegExp, remedy: Remedy])[] = [
  ['', /the machine is off, its agent is missing, a quota/, 'act-in-azure'],
  [
    'The request could not be completed.',
    /the machine is off, its agent is missing, a quota/,
    'act-in-azure',
  ],
  [
    'Operation could not be completed as it results in exceeding approved Total Regional Cores quota.',
    /^A quota of the subscription/,
    'act-in-azure',
  ],
  ['リージョンのクォータを超えています', /^A quota of the subscription/, 'act-in-azure'],
  [
    'This operation cannot be performed when extension operations are disallowed. To allow, please ensure VM Agent is installed on the VM and the osProfile.allowExtensionOperations property is true.',
    /does not let extensions be worked/,
    'act-in-azure',
  ],
  ['extension operations are not allowed', /does not let extensions be worked/, 'act-in-azure'],
  [
    'Cannot modify extensions in the VM when the VM is not running.',
    /^The machine is not running/,
    'act-in-azure',
  ],
  ['マシンが実行中ではないため', /^The machine is not running/, 'act-in-azure'],
  [
    '{"code":"TooManyRequests","message":"{\\"operationGroup\\":\\"HighCost\\",\\"allowedRequestCount\\":10}"}',
    /limits the requests at the moment/,
    'wait',
  ],
];

describe('errors that Azure calls by a name', () => {
  it('are all in the sheet', () => {
    assert.deepEqual(
      SERVICE_ERRORS.filter(({ title }) => !title)
        .map((error) => [error.name, serviceErrorId(error)])
        .sort(),
      SERVICE_ERROR_SHEET.map(([name, id]) => [name, id]).sort(),
    );
    assert.deepEqual(
      SERVICE_ERRORS.filter(({ title }) => title)
        .map(serviceErrorId)
        .sort(),
      SERVICE_WORDS_SHEET.map(([, id]) => id).sort(),
    );
  });

  for (const [name, id, remedy] of SERVICE_ERROR_SHEET)
    it(`${name} is ${id}, in both languages`, () => {
      const [decoded, ...others] = decodeError([`{"code": "${name}", "message": "…"}`]);
      assert.deepEqual(
        [decoded?.id, decoded?.name, decoded?.kind, decoded?.remedy],
        [id, name, 'service', remedy],
      );
      assert.deepEqual(others, []);
      const closer = knownError(id)?.closer ?? [];
      for (const { means, firstStep } of [...SERVICE_ERRORS.filter((each) => each.name === name), ...closer])
        for (const text of [means, firstStep]) {
          assert.match(text.en, /^[ -~]+[.]$/);
          assert.match(text.ja, /[ぁ-ん].*。$/);
        }
      assert.match(knownError(id)?.title.ja ?? '', /エラー/);
    });

  for (const [text, id, remedy] of SERVICE_WORDS_SHEET)
    it(`${id} is known by its words, in both languages`, () => {
      const decoded = decodeError([text]).find((each) => each.id === id);
      assert.deepEqual([decoded?.name, decoded?.kind, decoded?.remedy], [null, 'service', remedy]);
      for (const each of [decoded?.means, decoded?.firstStep]) {
        assert.match(each?.en ?? '', /^[ -~]+[.]$/);
        assert.match(each?.ja ?? '', /[ぁ-ん].*。$/);
      }
    });

  for (const [text, ...ids] of TEXTS)
    it(`finds ${ids.join(', ') || 'nothing'} in: ${text}`, () => {
      assert.deepEqual(
        decodeError([text]).map(({ id }) => id),
        ids,
      );
    });

  for (const [message, means, remedy] of NOT_ALLOWED)
    it(`OperationNotAllowed is read by its message: ${message}`, () => {
      const [decoded] = decodeError([`OperationNotAllowed: ${message}`]);
      assert.equal(decoded?.id, 'operation-not-allowed');
      assert.match(decoded.means.en, means);
      assert.equal(decoded.remedy, remedy);
    });

  it('never advises to delete the extension for what deleting does not cure', () => {
    for (const id of ['cl-sudo-check-failed', 'cl-python-too-old', 'cl-agent-too-old', 'security-exception'])
      assert.notEqual(knownError(id)?.remedy, 'repair-extension');
  });

  it("knows that the patch extension is the platform's own", () => {
    const said =
      "OperationNotAllowed: Publisher 'Microsoft.CPlat.Core' and type LinuxPatchExtension is reserved for internal use.";
    assert.match(decodeError([said])[0]?.firstStep?.en ?? '', /^Do not install the extension/);
  });
});
