import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { sentencesOf } from '../../src/learning/sentences.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { NotDone } from '../../src/model/not-done.ts';
import { TOPICS } from './support/topics.ts';

const { understand } = createUnderstanding(TOPICS, learntCatalogue());

const ASKED: readonly (readonly [NotDone, ...string[]])[] = [
  [
    'periodic-assessment-off',
    'turn off periodic assessment on web01',
    'please disable the periodic assessment of web01',
    'can you switch periodic assessment off for web01?',
    'set the assessment mode of web01 to ImageDefault',
    'turn periodic assessment off for all machines in rg-web',
    'web01 の定期評価を無効にして',
    'web01 の定期評価をオフにしてください',
    '定期評価を無効化したい (web01)',
    'web01 の定期評価を止めて',
  ],
  [
    'agent-auto-upgrade-off',
    'turn off automatic upgrade of the agent on web01',
    'disable auto-upgrade for the agent on web01',
    'web01 のエージェントの自動アップグレードを無効にして',
  ],
  [
    'hotpatch-off',
    'disable hotpatch on web01',
    'turn hotpatching off on web01',
    'web01 のホットパッチを無効にして',
  ],
  ['hotpatch-on', 'enable hotpatch on web01', 'web01 のホットパッチを有効にして'],
  [
    'patch-mode-other',
    'set web01 to azure managed',
    'switch web01 back to automatic by os',
    'stop using customer managed schedules on web01',
    'web01 のパッチ モードを Azure マネージドに戻して',
  ],
  ['schedule-delete', 'delete the schedule mc-x', 'スケジュール mc-x を削除して'],
  [
    'schedule-pause',
    'disable the schedule mc-x',
    'pause the mc-x schedule',
    'スケジュール mc-x を一時停止して',
  ],
  [
    'schedule-change',
    'change the start time of mc-x to 03:00',
    'rename schedule mc-x to mc-y',
    'shorten the window of mc-x to 2 hours',
    'mc-x のウィンドウを 2 時間に短縮して',
    'スケジュール mc-x の開始時刻を 3 時に変更して',
  ],
  [
    'exclusion-remove',
    'remove the exclusion of KB5031364 from schedule mc-x',
    'include KB5031364 again in mc-x',
    'スケジュール mc-x の KB5031364 の除外を解除して',
  ],
  [
    'machine-stop',
    'stop web01',
    'shut down web01',
    'power off web01 please',
    'web01 を停止して',
    'web01 の電源を切って',
  ],
  ['machine-restart', 'restart web01', 'please reboot web01 now', 'web01 を再起動して', 'web01 を再起動'],
  ['machine-delete', 'delete web01', 'web01 を削除してください'],
  [
    'update-uninstall',
    'uninstall KB5031364 from web01',
    'roll back the last update on web01',
    'web01 から KB5031364 をアンインストールして',
  ],
  ['agent-remove', 'uninstall the agent from web01', 'web01 のエージェントをアンインストールして'],
  [
    'provider-unregister',
    'unregister the Microsoft.Maintenance provider',
    'Microsoft.Maintenance プロバイダーの登録を解除して',
  ],
];

/** What only sounds like one: questions, what is done here, and what is not to be done. */
const OTHERS = [
  'why is periodic assessment turned off on web01?',
  'how do I turn off periodic assessment?',
  'who disabled the schedule mc-x?',
  'do not turn off periodic assessment on web01',
  'turn on periodic assessment for all machines that have it off',
  'turn on periodic assessment for web01',
  'stop watching web01',
  'stop patching web01',
  'remove web01 from mc-x',
  'take the schedule off web01',
  'install updates on web01 and restart it',
  'exclude KB5031364 from mc-x',
  'undo the exclusion',
  'is web01 stopped?',
  'web01 の定期評価が無効なのはなぜ?',
  '定期評価を無効にする手順',
  'web01 のスケジュールを解除して',
  'web01 に更新をインストールして再起動して',
  'web01 は再起動しましたか',
  'スケジュール mc-x から web01 を削除して',
];

describe('what the bot does not do', () => {
  for (const [id, ...texts] of ASKED)
    for (const text of texts)
      it(`is heard, and nothing else is done: ${text}`, () => {
        const { intent, topic, notDone } = understand(text, {});
        assert.deepEqual([intent, topic, notDone], ['unknown', null, id]);
      });

  for (const text of OTHERS)
    it(`is not what is said: ${text}`, () => {
      assert.equal(understand(text, {}).notDone, undefined);
    });

  it('is of the machine before, where none is named', () => {
    const previous = understand('why is web01 not assessed?', {});
    const { notDone, entities } = understand('turn off periodic assessment', { previous });
    assert.deepEqual([notDone, entities.machines], ['periodic-assessment-off', ['web01']]);
  });

  it('is in no sentence that asks for an action', () => {
    const actions = TOPICS.filter(({ need, intent }) => need === 'action' && intent === 'act');
    const heard = LOCALES.flatMap((locale) =>
      actions.flatMap(({ id }) =>
        sentencesOf(id, locale)
          .filter((_, index) => index % 10 === 0)
          .filter((text) => understand(text, {}).notDone !== undefined),
      ),
    );
    assert.deepEqual(heard, []);
  }).timeout(240_000);
});
