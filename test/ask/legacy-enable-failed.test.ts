import { checkTranscript } from './support/transcript.ts';

const DIAGNOSE = 'diagnose legacy-enable-failed';
const WHICH = 'clarify legacy-enable-failed';

describe('the Update solution could not be enabled', () => {
  checkTranscript('en', [
    ['Failed to enable the Update solution on vm-01', DIAGNOSE, 'vm-01'],
    ['vm-01: Update Management cannot be enabled', DIAGNOSE, 'vm-01'],
    ['Failed to enable the Update solution', WHICH],
    ['enable periodic assessment on vm-01', 'act enable-periodic-assessment', 'vm-01'],
  ]);
  checkTranscript('ja', [
    ['vm-01 で Update ソリューションの有効化に失敗する', DIAGNOSE, 'vm-01'],
    ['vm-01 の Update Management を有効にできません', DIAGNOSE, 'vm-01'],
    ['Update ソリューションを有効にできませんでした', WHICH],
  ]);
});
