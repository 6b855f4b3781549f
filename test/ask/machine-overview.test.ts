import { checkTranscript } from './support/transcript.ts';

const OVERVIEW = 'report machine-overview';

describe('how a machine is doing', () => {
  checkTranscript('en', [
    ['how is vm-01?', OVERVIEW, 'vm-01'],
    ["how's vm-01 doing", OVERVIEW, 'vm-01'],
    ['How are vm-01 and vm-02?', OVERVIEW, 'vm-01', 'vm-02'],
    ['status of web01', OVERVIEW, 'web01'],
    ['web01 status', OVERVIEW, 'web01'],
    ['what is the state of web01?', OVERVIEW, 'web01'],
    ['is vm-01 ok?', OVERVIEW, 'vm-01'],
    ['is vm-01 healthy', OVERVIEW, 'vm-01'],
    ["what's wrong with vm-01?", OVERVIEW, 'vm-01'],
    ['anything wrong with vm-01', OVERVIEW, 'vm-01'],
    ['tell me about vm-01', OVERVIEW, 'vm-01'],
    ['overview of web01.contoso.local', OVERVIEW, 'web01.contoso.local'],
    ['check vm-01', OVERVIEW, 'vm-01'],
    ['vm-01', OVERVIEW, 'vm-01'],
    ['vm-01?', OVERVIEW, 'vm-01'],
    ['what about vm-01', OVERVIEW, 'vm-01'],
    ['status of payroll', OVERVIEW, 'payroll'],
    ['how is server jupiter?', OVERVIEW, 'jupiter'],
    ['how is payroll?', OVERVIEW, 'payroll'],
    ['health of vm-01, vm-02', OVERVIEW, 'vm-01', 'vm-02'],
    ['any problems with vm-01?', OVERVIEW, 'vm-01'],
    ['how is my server?', 'clarify machine-overview'],
  ]);
  checkTranscript('ja', [
    ['vm-01 の状態は', OVERVIEW, 'vm-01'],
    ['vm-01 の状態は?', OVERVIEW, 'vm-01'],
    ['vm-01の状況を教えて', OVERVIEW, 'vm-01'],
    ['vm-01 は大丈夫?', OVERVIEW, 'vm-01'],
    ['vm-01 のステータス', OVERVIEW, 'vm-01'],
    ['vm-01 はどうなっていますか', OVERVIEW, 'vm-01'],
    ['vm-01 の様子を見たい', OVERVIEW, 'vm-01'],
    ['web01は正常ですか', OVERVIEW, 'web01'],
    ['vm-01 について教えて', OVERVIEW, 'vm-01'],
    ['vm-01 に問題はありますか', OVERVIEW, 'vm-01'],
    ['vm-01 は?', OVERVIEW, 'vm-01'],
    ['vm-01を確認して', OVERVIEW, 'vm-01'],
    ['vm-01 の概要', OVERVIEW, 'vm-01'],
    ['サーバー web01 の調子はどう?', OVERVIEW, 'web01'],
    ['vm-01とvm-02の状態', OVERVIEW, 'vm-01', 'vm-02'],
  ]);
});
