import assert from 'node:assert/strict';
import { hear } from '../../src/ask/hear.ts';
import { asksHowItWasTakenBack, wantsNoDeed } from '../../src/ask/wants-no-deed.ts';
import { sentencesOf } from '../../src/learning/sentences.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { TOPICS } from './support/topics.ts';

const NO_DEED: readonly string[] = [
  'do not assess vm-01',
  "please don't assess vm-01",
  'stop patching vm-01',
  'never install anything on vm-01',
  'stop running updates on web01',
  'is Microsoft.Maintenance registered for the subscription of vm-01?',
  'periodic assessment enabled on vm-01?',
  'web02 assigned to weekly-wave-1 yet?',
  'vm-01の定期評価オンになってる?',
  'vm-01って定期評価有効?',
  'web02はweekly-wave-1に割り当て済み?',
  'web01にパッチ当てた?',
  'web01にパッチ当てたら再起動する?',
  'web03を起動しました',
  'weekly-wave-1からKB5034439除外してある?',
  'vm-01 を評価しないでください',
  'vm-01 の評価を停止して',
  'vm-01 にパッチを当てないで',
  'vm-01 を更新するな',
  'vm-01 は本番で忙しくて、まだ更新しないで',
  'patching of vm-01 is frozen, so do not install anything',
];

/** What is said of a restart, or of how it is to be done, refuses nothing. */
const DEEDS: readonly string[] = [
  'deploy the pending updates on dc01 without a restart',
  'install updates on vm-01 without restarting it',
  'do not restart, just install KB5031364 on vm-02',
  'assess web01 without delay',
  "patch vm-01, don't reboot",
  '更新を入れて、再起動はしないで',
  'セキュリティ更新をインストールして。再起動させないで',
  'vm-01 を評価してくれませんか',
  'do not install anything on vm-01, just assess it',
  'what does the registry of vm-01 say? fetch it',
  '評価だけ流して、適用はしないで',
  'web-03 は当てなくていい、確認だけ今やって',
  'vm-01 の定期評価を有効にして、他の設定は触らないで',
  'Azure に勝手に更新させないで。vm-01 をカスタマーマネージドに',
  'vm-01 の更新履歴をまとめて',
  'web02をweekly-wave-1に割り当てる',
  'web01にパッチを当ててもらえますか',
  'web01を評価してくれる?',
  'vm-12 needs the schedule monthly-second-tue assigned',
  'I want periodic assessment enabled on vm-01',
  '定期評価がオフになってるので有効化したい',
];

/** Of thousands of sentences, one in so many. */
const EVERY = 5;
const isAsked = (_: string, index: number) => index % EVERY === 0;

/** Of what takes something back, how it is. */
const HOW_IT_IS = [
  'who cancelled the run of dev-batch last night?',
  'weekly-wave-1ってキャンセルされてますか',
  'web01をweekly-wave-1から外した?',
];

const isRefused = (sentence: string) => wantsNoDeed(hear(sentence, 'anything').spoken);

describe('a message that wants no deed', () => {
  for (const sentence of NO_DEED) it(sentence, () => assert.ok(isRefused(sentence)));
  for (const sentence of DEEDS) it(`is not: ${sentence}`, () => assert.ok(!isRefused(sentence)));

  for (const sentence of HOW_IT_IS)
    it(`asks how it is: ${sentence}`, () =>
      assert.ok(asksHowItWasTakenBack(hear(sentence, 'anything').spoken)));

  it('is none that takes something back', () => {
    const refused = TOPICS.filter(({ takesBack }) => takesBack === true).flatMap(({ id }) =>
      LOCALES.flatMap((locale) =>
        sentencesOf(id, locale).filter((each) => asksHowItWasTakenBack(hear(each, 'anything').spoken)),
      ),
    );
    assert.deepEqual(refused, []);
  });

  it('is none that an action is asked with, but for those that take something back', () => {
    const refused = TOPICS.filter(({ intent, takesBack }) => intent === 'act' && takesBack !== true).flatMap(
      ({ id }) => LOCALES.flatMap((locale) => sentencesOf(id, locale).filter(isAsked).filter(isRefused)),
    );
    assert.deepEqual(refused, []);
  });
});
