import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { questionAt, storeQuestions } from '../../src/dialog/stored-questions.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { askWorld } from '../support/ask-world.ts';
import { TOPICS } from './support/topics.ts';

const { understand } = createUnderstanding(TOPICS, learntCatalogue());

/** Each part, as `topic: machines`. */
const partsOf = (text: string) =>
  understand(text, {}).apart?.map(
    ({ topic, notDone, candidates, entities }) =>
      `${topic ?? notDone ?? candidates[0]}: ${entities.machines}`,
  ) ?? null;

const APART: readonly (readonly [text: string, ...parts: string[]])[] = [
  ['install on web01 and assess web02', 'install-updates: web01', 'assess-now: web02'],
  ['assess web01 and install updates on web02', 'assess-now: web01', 'install-updates: web02'],
  ['assess web01, then install security updates', 'assess-now: web01', 'install-updates: web01'],
  ['install updates on web01 and reboot web02', 'install-updates: web01', 'machine-restart: web02'],
  [
    'install security updates on web01 and critical updates on web02',
    'install-updates: web01',
    'install-updates: web02',
  ],
  [
    'add web01 to weekly-sat and web02 to weekly-sun',
    'assign-schedule: web01,weekly-sat',
    'assign-schedule: web02,weekly-sun',
  ],
  [
    'exclude KB5031364 from weekly-sat and extend its window by 1 hour',
    'exclude-update: weekly-sat',
    'extend-window: weekly-sat',
  ],
  [
    'assess web01 and tell me why web02 is not patched',
    'assess-now: web01',
    'patch-orchestration-conflict: web02',
  ],
  ['web01 にインストールして web02 を評価して', 'install-updates: web01', 'assess-now: web02'],
  [
    'web01 を評価して、web02 にはセキュリティ更新をインストールして',
    'assess-now: web01',
    'install-updates: web02',
  ],
  ['web01 を起動して評価して', 'start-machine: web01', 'assess-now: web01'],
  [
    'web01 にはセキュリティ更新、web02 には重要な更新をインストールして',
    'install-updates: web01',
    'install-updates: web02',
  ],
];

const TOGETHER = [
  'assess web01 and web02',
  'assess web01 and assess web02',
  'add web01 and web02 to weekly-sat',
  'install security and critical updates on web01',
  'install updates on web01 and restart if required',
  'install security updates on web01, no reboot, 2 hours',
  'install updates on web01, exclude KB5034441',
  'do not install anything on web01, just assess it',
  'remove the patch extension of web01 and assess again',
  'create a schedule weekly-x in rg-web every Saturday 02:00 for 3 hours, install security updates only',
  'assess web01 and tell me when it is done',
  'create a schedule patch-tue for arc-01 every second Tuesday of the month, 22:00-01:30, security updates and update rollups, no reboot',
  'create maintenance config, name mq-maint, start 2026-12-06 03:00, every 1 month',
  'web01 の定期評価、オンにしておいてくれる?',
  'web01 と web02 を評価して',
  'web01 に更新をインストールして再起動して',
  'web01 を評価してあげて',
  'web01 を割り当ててくださいますか',
  'web01 のパッチ拡張機能を削除して再評価して',
];

describe('two deeds in one sentence', () => {
  for (const [text, ...parts] of APART)
    it(`are two questions: ${text}`, () => {
      const question = understand(text, {});
      assert.deepEqual(partsOf(text), parts);
      assert.deepEqual([question.intent, question.topic, question.entities.machines], ['clarify', null, []]);
      // As it is kept behind a card, nothing of it is lost.
      assert.deepEqual(questionAt(storeQuestions([question]), 0), question);
    });

  for (const text of TOGETHER) it(`are one: ${text}`, () => assert.equal(partsOf(text), null));

  for (const [locale, text, first, second] of [
    [
      'en',
      'assess web01 and install security updates on web02',
      'assess web01',
      'install security updates on web02',
    ],
    [
      'ja',
      'web01 を評価して web02 に更新をインストールして',
      'web01 を評価して',
      'web02 に更新をインストールして',
    ],
  ] as const)
    it(`are offered one at a time, each with a plan of its own (${locale})`, async () => {
      const { answer, rendered } = await askWorld(worldOf('demo'), text);
      assert.deepEqual(
        [answer.plan, answer.choices.map(({ label }) => label[locale])],
        [null, [first, second]],
      );
      assert.match(rendered.text, locale === 'en' ? /Nothing was done/ : /まだ何も実行していません/);
      const plans = await Promise.all(
        answer.choices.map(async ({ question }) => {
          const { plan } = (await askWorld(worldOf('demo'), text, null, () => question)).answer;
          return [plan?.action, ...(plan?.targets ?? []).map(({ name }) => name)];
        }),
      );
      assert.deepEqual(plans, [
        ['assess-now', 'web01'],
        ['install-updates', 'web02'],
      ]);
    });
});
