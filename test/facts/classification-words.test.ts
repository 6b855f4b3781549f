import assert from 'node:assert/strict';
import { classificationsText, classificationText } from '../../src/facts/classification-words.ts';

const CASES: readonly (readonly [classification: string, ja: string])[] = [
  ['Critical', '緊急更新プログラム'],
  ['Security', 'セキュリティ更新プログラム'],
  ['Security Updates', 'セキュリティ更新プログラム'],
  ['UpdateRollup', '更新プログラムのロールアップ'],
  ['UpdateRollUp', '更新プログラムのロールアップ'],
  ['Definition Updates', '定義更新プログラム'],
  ['Updates', '更新プログラム'],
  ['Drivers', 'Drivers'],
];

describe('classifications of updates, as people are told of them', () => {
  for (const [classification, ja] of CASES)
    it(`${classification}: ${ja}`, () => {
      assert.deepEqual(classificationText(classification), { en: classification, ja });
    });

  it('stand in one line', () => {
    assert.deepEqual(classificationsText(['Critical', 'Security']), {
      en: 'Critical, Security',
      ja: '緊急更新プログラム、セキュリティ更新プログラム',
    });
  });
});
