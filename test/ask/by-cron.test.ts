import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { DIGEST_CHANGE, DIGEST_SUBSCRIBE } from '../../src/model/digest.ts';

const SAID: readonly (readonly [text: string, topic: string, cron: 'unkept' | undefined])[] = [
  ['post a digest by cron 0 9 * * 1-5', DIGEST_SUBSCRIBE, undefined],
  ['daily digest by cron */7 * * * *', DIGEST_SUBSCRIBE, 'unkept'],
  ['send the digest by cron 30 8 1-7 * 1', DIGEST_SUBSCRIBE, 'unkept'],
  ['digest by cron 0 0 9 ? * MON-FRI', DIGEST_SUBSCRIBE, 'unkept'],
  ['change the digest to cron 0 7 * * *', DIGEST_CHANGE, undefined],
  ['cron 0 9 L * * でダイジェストを投稿して', DIGEST_SUBSCRIBE, 'unkept'],
  ['ダイジェストを cron 0 9 * 3 * で', DIGEST_SUBSCRIBE, 'unkept'],
  ['ダイジェストを cron 0 7 * * * に変更して', DIGEST_CHANGE, undefined],
];

describe('a cron expression', () => {
  const { understand } = createUnderstanding(CATALOGUE.topics, learntCatalogue());
  for (const [text, topic, cron] of SAID)
    it(`tells which turn of a digest is meant: ${text}`, () => {
      const question = understand(text, {});
      assert.equal(question.topic, topic);
      assert.equal(question.digest?.cron, cron);
    });
});
