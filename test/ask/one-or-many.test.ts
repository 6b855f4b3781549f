import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';
import { checkTranscript } from './support/transcript.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

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
    ['ホットパッチ対象のVMは?', 'report hotpatch-status'],
  ]);
});

describe('a deed that names a place and no machine', () => {
  checkTranscript('en', [
    ['enable periodic assessment on machines with tag env=prod', 'act enable-periodic-assessment'],
    ['assess the machine in rg-core', 'clarify assess-now'],
    ['turn on agent auto upgrade in rg-core where its off', 'act enable-agent-auto-upgrade'],
    ['start the stopped machines', 'act start-machine'],
    ['start the stopped machine', 'clarify start-machine'],
  ]);
  checkTranscript('ja', [
    ['rg-core のマシンの定期評価をオンにして', 'act enable-periodic-assessment'],
    ['rg-core のそのマシンを評価して', 'clarify assess-now'],
  ]);
});

describe('a diagnosis that names no machine', () => {
  checkTranscript('en', [
    ['why is it not assessed?', 'clarify not-assessed'],
    ['machines not assessed', 'report fleet-diagnosis'],
    ['is the windows server 2019 vm not assessed?', 'report fleet-diagnosis'],
    ['is the server 2019 not assessed?', 'report fleet-diagnosis'],
    ['why is the server 2012 R2 not assessed?', 'report fleet-diagnosis'],
    ['why is server 2016 not assessed?', 'report fleet-diagnosis'],
    ['why is the server not assessed?', 'clarify not-assessed'],
  ]);
  checkTranscript('ja', [
    ['Windows Server 2019 のマシンだけ未評価は?', 'report fleet-diagnosis'],
    ['Server 2019 が未評価なのはなぜ?', 'report fleet-diagnosis'],
    ['このサーバーが未評価なのはなぜ?', 'clarify not-assessed'],
    ['失敗したパッチある?', 'diagnose install-failed'],
    ['時間切れになったサーバある?', 'diagnose window-exceeded'],
    ['エージェントが古いままのサーバは?', 'diagnose agent-not-upgraded'],
    ['インストールに失敗した更新プログラムを教えて', 'diagnose install-failed'],
  ]);
});

describe('machines that are named by their kind alone', () => {
  checkTranscript('en', [
    ['stopped machines', 'report machine-overview'],
    ['offline arc servers', 'report machine-overview'],
    ['ubuntu?', 'report machine-overview'],
  ]);
  checkTranscript('ja', [
    ['停止中のマシンは?', 'report machine-overview'],
    ['停止中の Linux サーバー', 'report machine-overview'],
    ['Ubuntu 22.04 のマシン', 'report machine-overview'],
  ]);
});

describe('a sentence where a machine is awaited', () => {
  it('holds no name in its common words', () => {
    const previous = understanding.understand('why is it not assessed?', {});
    const { topic, entities } = understanding.understand('which of them are act now?', { previous });
    assert.deepEqual([topic, entities.machines], ['fleet-diagnosis', []]);
    assert.deepEqual(understanding.understand('it is mercury', { previous }).entities.machines, ['mercury']);
  });
});

describe('what names no machine is of', () => {
  for (const [scope, ...sentences] of [
    [
      'fleet',
      'show pending updates',
      "did last night's patching go ok",
      'is prod ok?',
      '昨夜失敗したマシンは?',
    ],
    [
      'fleet',
      'what failed yesterday?',
      'why is rg-web not assessed?',
      'any failed installations last night?',
      '今朝の失敗は?',
    ],
    ['machines', 'which agent version is on it?', 'why is it not assessed?', 'そのマシンの更新履歴'],
  ] as const)
    for (const sentence of sentences)
      it(`${scope === 'fleet' ? 'all' : 'one'}: ${sentence}`, () =>
        assert.equal(understanding.understand(sentence, {}).scope, scope));
});
