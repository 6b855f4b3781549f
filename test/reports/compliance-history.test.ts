import assert from 'node:assert/strict';
import type { History } from '../../src/model/history.ts';
import type { Text } from '../../src/model/locale.ts';
import type { SeenState, Trouble } from '../../src/model/machine-state.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { type Look, remembered } from '../support/remembered.ts';
import { assertSays, type Reported, reported } from '../support/reported.ts';
import { AGENT_BEHIND, NOT_ASSESSED, seenMachine } from '../support/seen-machine.ts';
import { freshDatabase } from '../support/test-database.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

/** As of 2026-11-20T09:00:00Z. */
const NAMES = ['m-0', 'm-1', 'm-2', 'm-3'];
const TENANT = world({ resources: NAMES.map((name) => virtualMachine(name)) });

const seen = (name: string, state: Partial<SeenState> = {}) =>
  seenMachine(name, state, SUBSCRIPTION, machineId(name));
const failing = (name: string, ...troubles: readonly Trouble[]) =>
  seen(name, { troubles, compliance: 'not-assessed' });

/** m-0 never fails, m-1 begins to, m-2 is mended, m-3 fails all the time and is called by its first look. */
const STORY: readonly Look[] = [
  ['2026-10-01', [seen('m-0'), seen('m-1'), failing('m-2', AGENT_BEHIND), failing('m-3', NOT_ASSESSED)]],
  ['2026-11-10', [seen('m-0'), seen('m-1'), failing('m-2', NOT_ASSESSED), failing('m-3', NOT_ASSESSED)]],
  ['2026-11-15', [seen('m-0'), seen('m-1'), failing('m-2', NOT_ASSESSED), failing('m-3', NOT_ASSESSED)]],
  ['2026-11-18', [seen('m-0'), failing('m-1', AGENT_BEHIND), seen('m-2'), failing('m-3', NOT_ASSESSED)]],
  ['2026-11-20', [seen('m-0'), failing('m-1', AGENT_BEHIND), seen('m-2'), failing('m-3', NOT_ASSESSED)]],
].map(([day, machines]) => ({ at: `${day as string}T03:00:00Z`, machines: machines as Look['machines'] }));

const HIDDEN: Text = { en: 'Grant the bot Reader on sub-b.', ja: 'sub-b の閲覧者ロールが必要です。' };

describe('compliance-history', () => {
  let database: Database;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.close());
  const told = async (
    looks: readonly Look[],
    machines: readonly string[] = [],
    more: Parameters<typeof reported>[3] = {},
    tenant = TENANT,
  ) => reported('compliance-history', tenant, machines, more, await remembered(database, looks));
  const changesIn = ({ data }: Reported) =>
    Object.fromEntries(
      (data.machines as readonly { machine: string; change: string }[]).map(({ machine, change }) => [
        machine.split('/').at(-1),
        change,
      ]),
    );

  it('tells the machines of a fleet that fail newly, still, or no more, over a week where no time is named', async () => {
    const answer = await told(STORY);
    assert.deepEqual(changesIn(answer), {
      'm-0': 'well',
      'm-1': 'newly-failing',
      'm-2': 'newly-fixed',
      'm-3': 'still-failing',
    });
    assert.deepEqual([answer.data.from, answer.data.to], ['2026-11-13T09:00:00Z', '2026-11-20T09:00:00Z']);
    assertSays(
      answer,
      [
        /1 newly failing, 1 newly fixed, 1 still failing/,
        /新たに失敗 1 台、新たに解消 1 台、失敗が継続 1 台/,
      ],
      [/m-1.*since 2026-11-18 03:00 UTC/s, /m-1.*2026-11-18 03:00 UTC から/s],
      [
        /m-2.*found mended 2026-11-18 03:00 UTC, after 48 days at least/s,
        /m-2.*2026-11-18 03:00 UTC に解消を確認 \(少なくとも 48 日継続\)/s,
      ],
      [
        /m-3.*at least since 2026-10-01 03:00 UTC, the first look/s,
        /少なくとも 2026-10-01 03:00 UTC \(最初の確認\) から/,
      ],
      [/The last one was 2026-11-20 03:00 UTC/, /最後の確認は 2026-11-20 03:00 UTC/],
    );
  });

  it('shows how compliance has developed, in numbers', async () => {
    const answer = await told(STORY);
    assert.deepEqual(
      (answer.data.trend as readonly { day: string; compliantCount: number; failingCount: number }[]).map(
        ({ day, compliantCount, failingCount }) => [day, compliantCount, failingCount],
      ),
      [
        ['2026-11-10', 2, 2],
        ['2026-11-15', 2, 2],
        ['2026-11-18', 2, 2],
        ['2026-11-20', 2, 2],
      ],
    );
    assertSays(
      answer,
      [
        /2 of 4 \(50 %\) on 2026-11-10 → 2 of 4 \(50 %\) on 2026-11-20/,
        /2026-11-10 は 4 台中 2 台 \(50 %\) → 2026-11-20 は 4 台中 2 台 \(50 %\)/,
      ],
      [/2026-11-15: 50/, /2026-11-15: 50/],
    );
  });

  it('tells how long repairs took, and of which nobody knows', async () => {
    const range = { kind: 'since', day: '2026-10-01' } as const;
    const answer = await told(STORY, [], { entities: { ...NO_ENTITIES, range } });
    assert.deepEqual(answer.data.repairs, [
      {
        scenario: 'agent-not-upgraded',
        cause: 'auto-upgrade-off',
        count: 0,
        medianInMs: null,
        longestInMs: null,
        begunBeforeCount: 1,
      },
      {
        scenario: 'not-assessed',
        cause: 'periodic-assessment-off',
        count: 1,
        medianInMs: 8 * 86_400_000,
        longestInMs: 8 * 86_400_000,
        begunBeforeCount: 0,
      },
    ]);
    assertSays(answer, [/1 mended, half of them within 8 days/, /1 件解消、中央値 8 日、最長 8 日/]);
  });

  it('counts a place by the machines in it', async () => {
    const elsewhere = virtualMachine('m-9', { id: machineId('m-9', 'azure-vm', 'rg-other') });
    const tenant = world({ resources: [virtualMachine('m-1'), elsewhere] });
    const answer = await told(STORY, [], { entities: { ...NO_ENTITIES, resourceGroup: 'rg-test' } }, tenant);
    assert.deepEqual(changesIn(answer), { 'm-1': 'newly-failing' });
    assert.deepEqual(
      (answer.data.trend as readonly { compliantCount: number }[]).map(
        ({ compliantCount }) => compliantCount,
      ),
      [1, 1, 0, 0],
    );
  });

  it('says of one machine since when it fails, each cause since when, and what changed', async () => {
    const answer = await told(STORY, ['m-1']);
    assert.deepEqual(
      [answer.data.change, answer.data.failingSince],
      ['newly-failing', '2026-11-18T03:00:00Z'],
    );
    assertSays(
      answer,
      [/Failing since 2026-11-18 03:00 UTC/, /2026-11-18 03:00 UTC から失敗しています/],
      [/Changes since 2026-11-13 09:00 UTC/, /2026-11-13 09:00 UTC 以降の変化/],
      [/began: /, /発生: /],
      [/not compliant: Nothing missing → No assessment/, /非準拠: 不足なし → /],
    );
  });

  it('says of a machine that was mended what it was and how long it took', async () => {
    const answer = await told(STORY, ['m-2']);
    assertSays(answer, [/mended: .* \(after 8 days\)/, /解消: .* \(8 日継続\)/]);
  });

  it('compares with the first look where more is asked about than is remembered, and says so', async () => {
    const answer = await told(STORY.slice(3));
    assert.equal(answer.data.from, '2026-11-18T03:00:00Z');
    assert.equal(changesIn(answer)['m-3'], 'still-failing');
    assertSays(answer, [/Remembered since 2026-11-18 03:00 UTC/, /記録は 2026-11-18 03:00 UTC から/]);
  });

  it('takes what was not seen as it was, and says on which days', async () => {
    const [first, ...rest] = STORY;
    assert.ok(first);
    const looks = [
      first,
      ...rest.map((look) => ({
        ...look,
        machines: look.machines.filter(({ machine }) => machine.name !== 'm-3'),
        unread: [HIDDEN],
      })),
    ];
    const answer = await told(looks);
    assert.equal(changesIn(answer)['m-3'], 'still-failing');
    assertSays(answer, [
      /On 4 of 4 days not every machine was seen \(2026-11-10, /,
      /4 日中 4 日は一部のマシンを確認できませんでした \(2026-11-10、/,
    ]);
    assertSays(await told(looks, ['m-3']), [
      /Not seen since 2026-10-01 03:00 UTC/,
      /2026-10-01 03:00 UTC 以降は確認できていません/,
    ]);
  });

  it('says on which days nobody looked, and what of them was filled in afterwards', async () => {
    const missed = [
      { day: '2026-11-16', installations: null },
      { day: '2026-11-17', installations: { succeeded: 12, failed: 3, other: 1 } },
    ];
    const answer = await told(STORY.map((look, index) => (index === 3 ? { ...look, missed } : look)));
    assert.equal((answer.data.missedDays as readonly unknown[]).length, 2);
    assertSays(
      answer,
      [
        /No look at the fleet on 2 days \(2026-11-16 to 2026-11-17\): how machines stood then is unknown\. .* for 1 of 2/,
        /全体の確認がなかった日が 2 日あります \(2026-11-16 ～ 2026-11-17\)。その間のマシンの状態は不明です/,
      ],
      [
        /2026-11-17.*12 succeeded, 3 failed, 1 otherwise \(filled in afterwards\)/s,
        /成功 12 件、失敗 3 件、その他 1 件 \(後から補った記録\)/,
      ],
      [/unknown: Azure no longer had it/, /不明 \(Azure に記録が残っていない/],
    );
    assert.doesNotMatch((await told(STORY)).text.en, /No look at the fleet on/);
  });

  it('takes what the last look could not tell for neither mended nor new, and says so', async () => {
    const { scenario, system } = NOT_ASSESSED;
    const blind = [seen('m-3', { untold: [{ scenario, system }], compliance: 'unread', pending: null })];
    const answer = await told(
      [...STORY.slice(0, 4), { at: '2026-11-20T03:00:00Z', machines: blind }],
      ['m-3'],
    );
    assert.deepEqual([answer.data.change, answer.data.complianceNow], ['still-failing', 'not-assessed']);
    assertSays(answer, [/The last look could not tell: /, /最後の確認で判断できなかった項目: /]);
  });

  it('names machines that are gone, and counts them neither as failing nor as fixed', async () => {
    const tenant = world({ resources: NAMES.slice(0, 3).map((name) => virtualMachine(name)) });
    const looks = STORY.map(({ at, machines }) => ({
      at,
      machines: at > '2026-11-17' ? machines.slice(0, 3) : machines,
    }));
    const answer = await told(looks, [], {}, tenant);
    assert.deepEqual(answer.data.gone, [{ machine: machineId('m-3'), goneAt: '2026-11-18T03:00:00Z' }]);
    assert.equal(changesIn(answer)['m-3'], undefined);
    assertSays(answer, [/No longer listed \(1\): m-3/, /一覧から消えたマシン \(1 台\): m-3/]);
  });

  it('says of a machine that it does not remember that there is nothing to compare', async () => {
    const tenant = world({ resources: [arcServer('new')] });
    assertSays(await told(STORY, ['new'], {}, tenant), [
      /Not remembered.*The looks began 2026-10-01/s,
      /記録なし.*記録は 2026-10-01/s,
    ]);
  });

  it('says that nothing is remembered before the first look', async () => {
    for (const machines of [[], ['m-1']])
      assertSays(await told([], machines), [
        /There was no look at the fleet yet/,
        /全体の確認はまだ行われていません/,
      ]);
  });

  it('says how to be given a memory where there is none', async () => {
    for (const machines of [[], ['m-1']])
      assertSays(await reported('compliance-history', TENANT, machines), [
        /DATABASE_URL or UPDATEOPS_DATA_DIR/,
        /DATABASE_URL または UPDATEOPS_DATA_DIR/,
      ]);
  });

  it('says that the store does not answer', async () => {
    const broken: History = {
      ...(await remembered(database, STORY)),
      over: () => Promise.reject(new Error('down')),
      days: () => Promise.reject(new Error('down')),
    };
    for (const machines of [[], ['m-1']])
      assertSays(await reported('compliance-history', TENANT, machines, {}, broken), [
        /store must answer/,
        /データ ストアが応答する必要があります/,
      ]);
    const { text } = await reported('compliance-history', TENANT, [], {}, broken);
    assert.match(text.en, /What is remembered could not be read/);
    assert.match(text.ja, /過去の記録を読み取れませんでした/);
    assert.doesNotMatch(text.en, /Nothing is remembered/);
  });

  it('has the machines of a group on pages', async () => {
    const answer = await told(STORY, [], { listing: { group: 'still-failing', page: 0 } });
    assertSays(answer, [/m-3/, /m-3/]);
    assert.doesNotMatch(answer.text.en, /m-1/);
  });
});
