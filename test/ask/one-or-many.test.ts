import { checkTranscript } from './support/transcript.ts';

describe('a report that names no machine', () => {
  checkTranscript('en', [
    ['show pending updates', 'report pending-updates'],
    ["did last night's patching go ok", 'report update-history'],
    ['what version of the agent are we running', 'report agent-status'],
    ['what did we install this month', 'report update-history'],
    ['what is getting patched tonight?', 'report next-patch'],
    ['which agent version is on it?', 'clarify agent-status'],
    ['what is missing on this server?', 'clarify pending-updates'],
    ['when was the agent of that vm upgraded?', 'clarify agent-version-history'],
  ]);
  checkTranscript('ja', [
    ['保留中の更新を見せて', 'report pending-updates'],
    ['今夜パッチが当たるのはどれ?', 'report next-patch'],
    ['そのマシンの更新履歴', 'clarify update-history'],
    ['このサーバーに不足している更新は?', 'clarify pending-updates'],
  ]);
});

describe('a diagnosis that names no machine', () => {
  checkTranscript('en', [
    ['why is it not assessed?', 'clarify not-assessed'],
    ['machines not assessed', 'report fleet-diagnosis'],
  ]);
});
