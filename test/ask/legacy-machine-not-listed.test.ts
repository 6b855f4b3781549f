import { checkTranscript } from './support/transcript.ts';

const DIAGNOSE = 'diagnose legacy-machine-not-listed';
const WHICH = 'clarify legacy-machine-not-listed';

describe('a machine is missing from Update Management', () => {
  checkTranscript('en', [
    ['vm-01 is missing from Update Management', DIAGNOSE, 'vm-01'],
    ["vm-01 doesn't appear in the Update Management portal, why?", DIAGNOSE, 'vm-01'],
    ['Update Management says vm-01 is not configured', DIAGNOSE, 'vm-01'],
    ['a machine is missing from Update Management', WHICH],
  ]);
  checkTranscript('ja', [
    ['vm-01 が Update Management に出てこない', DIAGNOSE, 'vm-01'],
    ['vm-01 が更新管理の一覧にない', DIAGNOSE, 'vm-01'],
    ['Update Management のポータルにマシンが表示されない', WHICH],
    ['ポータルにマシンが表示されない', WHICH],
    ['Update Management の移行手順', 'explain k-legacy-retired'],
  ]);
});
