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
  ['assess and patch web01', 'assess-now: web01', 'install-updates: web01'],
  ['assess and then patch web01', 'assess-now: web01', 'install-updates: web01'],
  ['scan and update web01 and web02', 'assess-now: web01,web02', 'install-updates: web01,web02'],
  ['assess and install security updates on web01', 'assess-now: web01', 'install-updates: web01'],
  ['start and assess web01', 'start-machine: web01', 'assess-now: web01'],
  ['web01 を評価してからパッチを当てて', 'assess-now: web01', 'install-updates: web01'],
  ['web01 の評価とパッチ適用をして', 'assess-now: web01', 'install-updates: web01'],
];

/** Off one schedule and onto another: each part names the machine and its schedule. */
const MOVED: readonly (readonly [text: string, machines: string, from: string, to: string])[] = [
  ['take web01 off weekly-sat and add it to weekly-sun', 'web01', 'weekly-sat', 'weekly-sun'],
  ['take web01 off A and add it to B', 'web01', 'a', 'b'],
  ['remove web01 from weekly-sat, then put it on weekly-sun', 'web01', 'weekly-sat', 'weekly-sun'],
  ['can you take web01 and web02 off weekly and add them to daily please', 'web01,web02', 'weekly', 'daily'],
  ['move web01 from A to B', 'web01', 'a', 'b'],
  ['move web01 from schedule weekly-sat to weekly-sun', 'web01', 'weekly-sat', 'weekly-sun'],
  ['web01 を A から外して B に入れて', 'web01', 'a', 'b'],
  ['web01 を weekly-sat から外し、weekly-sun に割り当てて', 'web01', 'weekly-sat', 'weekly-sun'],
  ['weekly-sat から web01 を外して、weekly-sun に追加してください', 'web01', 'weekly-sat', 'weekly-sun'],
  ['web01 と web02 を weekly-sat から weekly-sun に移して', 'web01,web02', 'weekly-sat', 'weekly-sun'],
];

/** These go from somewhere to somewhere else, and no schedule is meant. */
const NOT_MOVED = [
  'move web01 from rg-a to rg-b',
  'move web01 from japaneast to japanwest',
  'how do I move web01 from weekly-sat to weekly-sun?',
  'switch web01 from automatic by os to customer managed schedules',
  'change web01 from manual to automatic',
  'migrate web01 from automation update management to azure update manager',
  'move the digest from 9:00 to 10:00',
  'web01 を weekly-sat から weekly-sun に移す方法は?',
  'web01 を rg-a から rg-b に移動して',
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
  'patch and reboot web01',
  'web01 を評価してからにして',
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

  for (const [text, machines, from, to] of MOVED)
    it(`are off one schedule and onto another: ${text}`, () =>
      assert.deepEqual(
        understand(text, {}).apart?.map(({ topic, entities }) => [
          topic,
          `${entities.machines}`,
          entities.schedule,
        ]),
        [
          ['unassign-schedule', machines, from],
          ['assign-schedule', machines, to],
        ],
      ));

  it('are not looked for in a message as long as no sentence is', () => {
    const text = `web01 を${' '.repeat(31_000)}weekly-sat から外して weekly-sun に入れて`;
    const before = performance.now();
    assert.equal(partsOf(text), null);
    assert.ok(performance.now() - before < 2_000);
  });

  for (const text of NOT_MOVED)
    it(`are no move between schedules: ${text}`, () => assert.equal(partsOf(text), null));

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

  for (const text of [
    'take web01 off weekly-wave-1 and add it to monthly-sql',
    'move web01 from weekly-wave-1 to monthly-sql',
    'web01 を weekly-wave-1 から外して monthly-sql に入れて',
  ])
    it(`have a plan for the machine each: ${text}`, async () => {
      const { answer } = await askWorld(worldOf('demo'), text);
      const plans = await Promise.all(
        answer.choices.map(async ({ question }) => {
          const { plan } = (await askWorld(worldOf('demo'), text, null, () => question)).answer;
          return [plan?.action, ...(plan?.targets ?? []).map(({ name }) => name)];
        }),
      );
      assert.deepEqual(plans, [
        ['unassign-schedule', 'web01'],
        ['assign-schedule', 'web01'],
      ]);
    });
});
