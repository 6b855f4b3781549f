import assert from 'node:assert/strict';
import { hear } from '../../../src/ask/hear.ts';

const NAMED: readonly (readonly [sentence: string, place: string | null])[] = [
  ['which production servers are not compliant?', 'production'],
  ['how are the prod machines?', 'production'],
  ['本番のサーバーで未評価のものは?', 'production'],
  ['毎朝9時に本番の結果を投稿して', 'production'],
  ['検証環境のマシンの準拠状況', 'test'],
  ['which machines in prod are not assessed?', 'production'],
  ['when is the patching of prod over', 'production'],
  ['本番で今夜パッチが当たるのは', 'production'],
  ['本番の週末パッチが終わったら教えて', 'production'],
  ['is prod ok?', 'production'],
  ["how's our staging doing", 'staging'],
  ['are all of prod patched', 'production'],
  ['prod status?', 'production'],
  ['anything wrong in prod?', 'production'],
  ['reboots pending in prod', 'production'],
  ['prod?', 'production'],
  ['what about staging', 'staging'],
  ['本番は大丈夫?', 'production'],
  ['is prod-web-01 ok?', null],
  ['is production of reports slow?', null],
  ['テスト vm-01 の評価', null],
  ['we run this in production', null],
  ['why is prod-web-01 not assessed?', null],
];

describe('an environment', () => {
  for (const [sentence, place] of NAMED)
    it(`${place ?? 'none'} is named: ${sentence}`, () =>
      assert.equal(hear(sentence, 'anything').entities.place, place));
});
