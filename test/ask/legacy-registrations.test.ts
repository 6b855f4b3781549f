import { MESSAGES } from '../support/world/registration.ts';
import { checkTranscript } from './support/transcript.ts';

const REFUSED =
  "The client has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa-eu/softwareUpdateConfigurations/weekly', however the current tenant '11111111-1111-4111-8111-111111111111' is not authorized to access linked subscription '77777777-7777-4777-8777-777777777777'.";

describe('messages of the retired Update Management', () => {
  checkTranscript('en', [
    [MESSAGES['tls-mismatch'], 'diagnose legacy-cannot-reach-service'],
    [MESSAGES['proxy-altered-response'], 'diagnose legacy-cannot-reach-service'],
    [MESSAGES['tls-interception'], 'diagnose legacy-cannot-reach-service'],
    [MESSAGES['access-denied'], 'diagnose legacy-cannot-reach-service'],
    [`vm-01: ${MESSAGES['access-denied']}`, 'diagnose legacy-cannot-reach-service', 'vm-01'],
    [MESSAGES['registered-to-other-workspace'], 'diagnose legacy-registered-elsewhere'],
    [`vm-01: ${MESSAGES['registered-to-other-workspace']}`, 'diagnose legacy-registered-elsewhere', 'vm-01'],
    [MESSAGES['rsa-folder-unreadable'], 'diagnose legacy-certificate-failed'],
    [`web01: ${MESSAGES['rsa-folder-unreadable']}`, 'diagnose legacy-certificate-failed', 'web01'],
    [REFUSED, 'diagnose legacy-cross-tenant'],
    [`deployment for srv-01 and srv-02: ${REFUSED}`, 'diagnose legacy-cross-tenant', 'srv-01', 'srv-02'],
  ]);

  describe('and what only looks like one', () => {
    checkTranscript('en', [
      ['what does 0x80070005 mean?', 'diagnose update-agent-error'],
      ['Exception from HRESULT: 0x80070005', 'diagnose update-agent-error'],
      [
        'is Microsoft.Automation registered for the subscription of vm-01?',
        'diagnose legacy-provider-not-registered',
        'vm-01',
      ],
      ['register vm-01 with Update Management', 'clarify', 'vm-01'],
      ['the certificate of web01 expired', 'unknown', 'web01'],
      ['access denied on vm-01', 'unanswered', 'vm-01'],
    ]);
    checkTranscript('ja', [
      ['プロキシ配下の vm-01 が未評価', 'diagnose not-assessed', 'vm-01'],
      ['0x80072EE2 プロキシ vm-01', 'diagnose update-agent-error', 'vm-01'],
    ]);
  });
});
