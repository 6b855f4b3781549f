import assert from 'node:assert/strict';
import { askedOfMany } from '../../src/ask/asked-of-many.ts';
import { hear } from '../../src/ask/hear.ts';

const ASKED: readonly (readonly [topic: string, ...sentences: readonly string[]])[] = [
  [
    'install-failed',
    'show me everything that failed last night',
    'what failed yesterday?',
    'which machines failed last night?',
    'which updates failed this weekend in rg-prod',
    'any failures overnight?',
    'did anything fail last night?',
    '昨夜失敗したマシンは?',
    '昨日失敗したサーバー一覧',
    'rg-prod で昨夜失敗したものを見せて',
    '今朝の失敗は?',
    '先週末失敗した更新はどれ',
  ],
  [
    'pending-updates',
    'where is KB5034439 missing?',
    'which machines do not have KB5034439',
    'which servers are still missing KB5034439 in rg-prod?',
    'KB5034439 どこに入ってない?',
    'KB5034439 が入っていないマシンは?',
    'KB5034439 が未適用のサーバー一覧',
    'what is missing on resource group rg-web-prod?',
    'which updates are pending in subscription Contoso Japan?',
  ],
  ['hotpatch-status', 'is hotpatch on for rg-web-prod?', 'is hotpatching enabled on all Windows servers?'],
  [
    'migration-status',
    'is subscription Contoso Japan still on Update Management?',
    'are the machines in rg-web-prod still on Update Management?',
  ],
  [
    'patch-orchestration',
    'which patch mode are the Linux machines in?',
    'which patch mode is resource group rg-web-prod in?',
    'what patch mode do all Windows servers have?',
  ],
  [
    'patch-orchestration-conflict',
    'why is only rg-web not updated?',
    'なんでrg-webだけ更新されてないの',
    'rg-web だけ更新されていないのはなぜ',
    'rg-webだけパッチが当たってない',
  ],
];
const NOT_ASKED = [
  'what failed?',
  'which machines failed the assessment last night?',
  'the backup failed last night',
  'my meeting failed last night, what now?',
  'where is KB5034439 described?',
  'why is KB5034439 missing on vm-01?',
  '昨夜失敗したバックアップは?',
  'KB5034439 はどこで入手できる?',
  'why is only vm-01 not updated?',
  'which patch mode is vm-01 in?',
  'is hotpatch on for vm-01?',
  'which patch mode is best?',
];

describe('a short question about many machines', () => {
  const topicOf = (sentence: string) => askedOfMany(hear(sentence, 'anything').spoken);
  for (const [topic, ...sentences] of ASKED)
    for (const sentence of sentences)
      it(`asks ${topic}: ${sentence}`, () => assert.equal(topicOf(sentence), topic));
  for (const sentence of NOT_ASKED)
    it(`is not seen in: ${sentence}`, () => assert.equal(topicOf(sentence), null));
});
