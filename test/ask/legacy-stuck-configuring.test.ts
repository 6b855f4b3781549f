import { checkTranscript } from './support/transcript.ts';

const DIAGNOSE = 'diagnose legacy-stuck-configuring';
const WHICH = 'clarify legacy-stuck-configuring';

describe('Update Management is still configuring', () => {
  checkTranscript('en', [
    ['vm-01 is still "being configured" in Update Management, why?', DIAGNOSE, 'vm-01'],
    ['vm-01 configuring since an hour', DIAGNOSE, 'vm-01'],
    ['still "being configured" after 15 minutes', WHICH],
  ]);
  checkTranscript('ja', [
    ['vm-01 が 15 分たっても構成中のまま', DIAGNOSE, 'vm-01'],
    ['vm-01 の構成が終わらない', DIAGNOSE, 'vm-01'],
    ['構成中のまま', WHICH],
  ]);
});
