import { checkTranscript } from './support/transcript.ts';

const DIAGNOSE = 'diagnose legacy-provider-not-registered';
const WHICH = 'clarify legacy-provider-not-registered';

describe('the Automation resource provider is not registered', () => {
  checkTranscript('en', [
    ['Unable to register Automation Resource Provider', WHICH],
    ['Error details: Unable to register Automation Resource Provider for subscriptions', WHICH],
    ['unable to register the automation provider for vm-01', DIAGNOSE, 'vm-01'],
    ["is Microsoft.Automation registered for vm-01's subscription?", DIAGNOSE, 'vm-01'],
    ['Microsoft.Automation not registered (vm-01)', DIAGNOSE, 'vm-01'],
    ['registration of Microsoft.Automation fails on the subscription of vm-01', DIAGNOSE, 'vm-01'],
    ["why can't I register the Automation resource provider? vm-01", DIAGNOSE, 'vm-01'],
    ['Unable to register Automation Resource Provider vm-01', DIAGNOSE, 'vm-01'],
  ]);
  checkTranscript('ja', [
    ['Automation リソース プロバイダーを登録できない', WHICH],
    ['Automation リソース プロバイダーを登録できません', WHICH],
    ['vm-01 のサブスクリプションで Automation リソース プロバイダーを登録できない', DIAGNOSE, 'vm-01'],
    ['vm-01 のサブスクリプションに Microsoft.Automation は登録されていますか', DIAGNOSE, 'vm-01'],
    ['vm-01 で Automation リソースプロバイダの登録に失敗する', DIAGNOSE, 'vm-01'],
    ['vm-01: Unable to register Automation Resource Provider と表示される', DIAGNOSE, 'vm-01'],
  ]);
});
