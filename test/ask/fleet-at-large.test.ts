import assert from 'node:assert/strict';
import { fleetAtLarge } from '../../src/ask/fleet-at-large.ts';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

/** A message about all machines, and which of them it asks for: those of a severity or of a cause. */
const ROWS: readonly (readonly [message: string, asked: string])[] = [
  ['how many machines are at risk?', 'at-risk'],
  ['which machines are fine but at risk', 'at-risk'],
  ['how many are act now?', 'act-now'],
  ['which machines need action now?', 'act-now'],
  ['show me the machines that need immediate attention', 'act-now'],
  ['how many servers are act now in rg-web-prod?', 'act-now'],
  ['which machines are waiting?', 'wait'],
  ['how many machines are healthy', 'fine'],
  ['which machines failed assessment?', 'assessment-failed'],
  ['which machines have failed their last assessment', 'assessment-failed'],
  ['list machines with failed assessments', 'assessment-failed'],
  ['machines that failed assessment in japaneast', 'assessment-failed'],
  ['which of them are act now?', 'act-now'],
  ['show me the urgent ones', 'act-now'],
  ['only the act now ones', 'act-now'],
  ['the ones at risk', 'at-risk'],
  ['至急のはどれ', 'act-now'],
  ['急ぎのものは?', 'act-now'],
  ['the urgent ones?', 'act-now'],
  ['just the critical ones', 'act-now'],
  ['緊急のものは?', 'act-now'],
  ['緊急度の高いマシンは?', 'act-now'],
  ['重大なものだけ', 'act-now'],
  ['要対応だけ', 'act-now'],
  ['その中で要注意のものは?', 'at-risk'],
  ['今すぐ対処が必要なマシンは?', 'act-now'],
  ['至急対応が必要なサーバーはどれですか', 'act-now'],
  ['要対応は何台?', 'act-now'],
  ['全てのサーバーで要注意は何台?', 'at-risk'],
  ['rg-web-prod で要対応のマシンは?', 'act-now'],
  ['要注意のマシンを教えて', 'at-risk'],
  ['リスクのあるマシンは何台ですか?', 'at-risk'],
  ['評価に失敗したマシンはどれ?', 'assessment-failed'],
  ['直近の評価が失敗しているサーバーの一覧', 'assessment-failed'],
];

/** How all of them are. */
const STATE: readonly string[] = [
  'everything ok?',
  'is anything broken?',
  'is everything all right',
  'show me all machines',
  'severity counts please',
  'which machines need attention?',
  '全部大丈夫?',
  '何か壊れてる?',
  'マシン一覧',
  '問題のあるマシンは?',
];

/** What names a machine, or asks anything else besides, is not of the fleet at large. */
const OTHERS: readonly string[] = [
  'is vm-01 at risk?',
  'is vm-01 ok?',
  'all right',
  'fine',
  'ok, fine',
  'broken?',
  '正常?',
  '対応が必要ですか?',
  'did vm-01 fail its assessment?',
  'which machines failed to install KB5031364?',
  'which machines have an old agent?',
  'what is wrong?\n2026-11-20 09:00:00 web03 failed',
  'vm-01 は要対応?',
  'KB5031364 の適用に失敗したマシンは?',
  'which machines miss critical updates?',
  '緊急の更新プログラムが足りないマシンは?',
];

describe('the fleet at large', () => {
  for (const [message, asked] of ROWS)
    it(message, () => {
      const { intent, topic, scope, listing } = understanding.understand(message, {});
      const of = listing?.group;
      assert.deepEqual(
        { intent, topic, scope, of },
        { intent: 'report', topic: 'fleet-diagnosis', scope: 'fleet', of: asked },
      );
    });

  for (const message of ['which of them are act now?', '至急のはどれ'])
    it(`of those that were spoken of: ${message}`, () => {
      const previous = understanding.understand('which Linux machines in rg-web-prod are not assessed?', {});
      const { entities, listing } = understanding.understand(message, { previous });
      assert.deepEqual(
        [entities.resourceGroup, entities.osType, listing?.group],
        ['rg-web-prod', 'linux', 'act-now'],
      );
    });

  for (const [message, classifications] of [
    ['the urgent ones?', ['Critical', 'Security']],
    ['the critical ones?', ['Critical']],
    ['急ぎのものは?', ['Critical', 'Security']],
    ['緊急のものは?', ['Critical', 'Security']],
    ['重大なものは?', ['Critical']],
  ] as const)
    for (const before of ['pending updates in rg-web-prod', 'what updates are pending on vm-01?'])
      it(`means updates after ${before}: ${message}`, () => {
        const previous = understanding.understand(before, {});
        const { topic, scope, entities, listing } = understanding.understand(message, { previous });
        assert.deepEqual(
          [topic, scope, entities.resourceGroup, entities.machines, listing],
          [
            'pending-updates',
            previous.scope,
            previous.entities.resourceGroup,
            previous.entities.machines,
            undefined,
          ],
        );
        assert.deepEqual(entities.classifications, classifications);
      });

  for (const message of ['the urgent ones?', '緊急のものは?'])
    it(`means machines after a diagnosis: ${message}`, () => {
      const previous = understanding.understand('why is vm-01 not assessed?', {});
      const { topic, entities, listing } = understanding.understand(message, { previous });
      assert.deepEqual([topic, listing?.group, entities.classifications], ['fleet-diagnosis', 'act-now', []]);
    });

  it('is asked of all where nobody says of which', () => {
    const previous = understanding.understand('which machines in rg-web-prod are not assessed?', {});
    const { entities } = understanding.understand('how many machines are act now?', { previous });
    assert.equal(entities.resourceGroup, null);
  });

  for (const message of STATE)
    it(message, () => {
      const { topic, scope } = understanding.understand(message, {});
      assert.deepEqual({ topic, scope }, { topic: 'machine-overview', scope: 'fleet' });
    });

  for (const message of OTHERS)
    it(`not ${message}`, () => {
      assert.equal(understanding.understand(message, {}).listing, undefined);
      assert.notEqual(understanding.understand(message, {}).topic, 'fleet-diagnosis');
    });

  for (const piece of ['machines ', 'the machines of ', '全ての', 'では', 'の', 'が', 'マシン'])
    it(`is soon told of a message full of "${piece}"`, () => {
      const text = `要対応${piece.repeat(400)}`.slice(0, 150);
      const start = performance.now();
      fleetAtLarge({ words: ` ${text} ; `, dense: `${text.replaceAll(' ', '')};` });
      assert.ok(performance.now() - start < 250);
    });
});
