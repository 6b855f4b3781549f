import assert from 'node:assert/strict';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assertSays, type Reported, reported } from '../support/reported.ts';
import { arcServer, CUSTOMER_MANAGED, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const PLACE = `/subscriptions/${SUBSCRIPTION}`;
const STOPPED: JsonObject = {
  properties: { instanceView: { statuses: [{ code: 'PowerState/deallocated', time: 'now-2d' }] } },
};
const PROD_WINDOWS: JsonObject = {
  resourceTypes: [],
  resourceGroups: [],
  osTypes: ['Windows'],
  locations: ['japaneast'],
  tagSettings: { tags: { env: ['prod', 'Prod'] }, filterOperator: 'All' },
};

const prod = { tags: { env: 'prod' } };
const ready = (name: string, ...more: readonly JsonObject[]) =>
  virtualMachine(name, CUSTOMER_MANAGED, ...more);

/** A schedule that takes machines in both ways, and a machine for each way of being taken or not. */
function tenant(...more: readonly JsonObject[]) {
  return world({
    resources: [
      ready('own'),
      ready('by-scope', prod),
      virtualMachine('other-mode', prod),
      ready('off', prod, STOPPED),
      arcServer('apart', prod, { properties: { status: 'Disconnected', lastStatusChange: 'now-1d' } }),
      ready('other-tag', { tags: { Env: 'test' } }),
      ready('other-region', prod, { location: 'japanwest' }),
      ready('elsewhere', { location: 'japanwest' }),
      maintenanceConfiguration('weekly'),
      assignment(machineId('own'), 'weekly'),
      assignment(machineId('gone'), 'weekly'),
      assignment(PLACE, 'weekly', PROD_WINDOWS),
      ...more,
    ],
  });
}

function ask(of: ReturnType<typeof tenant>, schedule: string | null, machines: readonly string[] = []) {
  return reported('schedule-preview', of, machines, { entities: { ...NO_ENTITIES, machines, schedule } });
}

function stateOf({ data }: Reported): Readonly<Record<string, string>> {
  const rows = data.machines as readonly { readonly machine: string; readonly state: string }[];
  return Object.fromEntries(rows.map(({ machine, state }) => [machine.split('/').at(-1), state]));
}

describe('schedule-preview', () => {
  it('tells which machines a schedule takes, which its run would skip, and which miss by one term', async () => {
    const answer = await ask(tenant(), 'weekly');
    assert.deepEqual(stateOf(answer), {
      own: 'taken',
      'by-scope': 'taken',
      'other-mode': 'skipped',
      off: 'skipped',
      apart: 'skipped',
      'other-tag': 'near',
      'other-region': 'near',
      elsewhere: 'passed',
    });
    assertSays(
      answer,
      [
        /Takes 5 of 8 machines; its run would skip 3; 2 miss by one term/,
        /8 台中 5 台が対象、うち 3 台には適用されません、条件が 1 つだけ合わないマシン: 2 台/,
      ],
      [
        /Next window: 2026-11-21 02:00 \+09:00 \(Tokyo Standard Time\) = 2026-11-20 17:00 UTC/,
        /次のメンテナンス期間: 2026-11-21 02:00 \+09:00/,
      ],
      [/Dynamic scope weekly.*subscription Contoso/, /動的スコープ weekly.*サブスクリプション Contoso/],
      [
        /off · rg-test: The machine is deallocated since/,
        /off · rg-test: マシンの状態は「停止済み \(割り当て解除、deallocated\)」です/,
      ],
      [/apart .*: Azure Arc says Disconnected/, /apart .*: Azure Arc の接続状態は「切断 \(Disconnected\)」/],
      [/own · rg-test: assigned to the machine/, /own · rg-test: マシンに直接割り当て/],
      [/by-scope · rg-test: dynamic scope weekly/, /by-scope · rg-test: 動的スコープ weekly/],
      [
        /other-tag .*: dynamic scope weekly asks for tag env=prod\|Prod \(the machine: test\)/,
        /other-tag .*: 動的スコープ weekly の条件で満たさないもの: タグ env=prod\|Prod \(マシン側: test\)/,
      ],
      [
        /other-region .* location japaneast \(the machine: japanwest\)/,
        /場所 japaneast \(マシン側: japanwest\)/,
      ],
      [/besides to 1 that are not among the machines.*: gone/, /調べた範囲にない 1 台.*: gone/],
      [/about 15 minutes before each run/, /約 15 分前/],
    );
    const shown = ['skip', 'assigned to the machine', 'asks for tag'].map((text) =>
      answer.text.en.indexOf(text),
    );
    assert.deepEqual(
      shown,
      shown.toSorted((a, b) => a - b),
      'what has to be mended stands first',
    );
  });

  it('skips every machine of a subscription in which no schedule runs', async () => {
    const { resources } = tenant();
    for (const [registeredProviders, own] of [
      [['Microsoft.Compute'], 'skipped'],
      [['Microsoft.Compute', 'Microsoft.Maintenance'], 'taken'],
    ] as const) {
      const subscriptions = [{ subscriptionId: SUBSCRIPTION, displayName: 'Contoso', registeredProviders }];
      const answer = await ask(world({ resources, subscriptions }), 'weekly');
      assert.deepEqual([stateOf(answer).own, stateOf(answer).elsewhere], [own, 'passed']);
      if (own === 'skipped')
        assertSays(answer, [
          /own .*: Microsoft\.Maintenance is not registered in its subscription \(NotRegistered\)/,
          /own .*: サブスクリプションに Microsoft\.Maintenance が登録されていません \(未登録「NotRegistered」\)/,
        ]);
    }
  });

  it('has for scripts what takes each, what is in its way, and the terms that it lacks', async () => {
    const { data } = await ask(tenant(), 'weekly');
    const rows = data.machines as readonly JsonObject[];
    const row = (name: string) => rows.find(({ machine }) => String(machine).endsWith(`/${name}`));
    const dynamic = `${PLACE}/providers/Microsoft.Maintenance/configurationAssignments/weekly`;
    assert.deepEqual(row('off'), {
      machine: machineId('off'),
      state: 'skipped',
      takenBy: [{ assignment: dynamic, kind: 'dynamic-scope' }],
      skippedBy: ['stopped'],
      nearest: null,
    });
    assert.deepEqual(row('other-tag')?.nearest, {
      assignment: dynamic,
      failing: [{ term: 'tag', wanted: 'env=prod|Prod', has: 'test' }],
    });
    assert.deepEqual(data.assignedElsewhere, [machineId('gone').toLowerCase()]);
    assert.equal((data.windows as readonly { start: string }[])[0]?.start, '2026-11-20T17:00:00Z');
  });

  it('counts tags of which any is enough as one term', async () => {
    const any = { ...PROD_WINDOWS, tagSettings: { tags: { a: ['1'], b: ['2'] }, filterOperator: 'Any' } };
    const of = world({
      resources: [ready('m'), maintenanceConfiguration('weekly'), assignment(PLACE, 'weekly', any)],
    });
    assert.deepEqual(stateOf(await ask(of, 'weekly')), { m: 'near' });
    const all = { ...any, tagSettings: { tags: { a: ['1'], b: ['2'] }, filterOperator: 'All' } };
    const strict = world({
      resources: [ready('m'), maintenanceConfiguration('weekly'), assignment(PLACE, 'weekly', all)],
    });
    assert.deepEqual(stateOf(await ask(strict, 'weekly')), { m: 'passed' });
  });

  it('tells machines that are named, and what keeps each out', async () => {
    const one = await ask(tenant(), 'weekly', ['elsewhere']);
    assert.deepEqual(stateOf(one), { elsewhere: 'passed' });
    assertSays(one, [
      /elsewhere · rg-test: dynamic scope weekly asks for location japaneast .*; tag env=/,
      /elsewhere · rg-test: 動的スコープ weekly の条件で満たさないもの: 場所 japaneast .*、タグ env=/,
    ]);
    assert.doesNotMatch(one.text.en, /besides/);
    const several = await ask(tenant(), 'weekly', ['own', 'off']);
    assert.deepEqual(stateOf(several), { own: 'taken', off: 'skipped' });
  });

  it('takes the only schedule there is where none is named, and a name among those of machines for a schedule', async () => {
    assert.equal((await ask(tenant(), null)).data.schedule, 'weekly');
    const more = tenant(maintenanceConfiguration('monthly'));
    assert.equal((await ask(more, null, ['weekly'])).data.schedule, 'weekly');
    assert.deepEqual(stateOf(await ask(more, null, ['weekly', 'off'])), { off: 'skipped' });
  });

  it('asks back which of several schedules is meant, and answers for the one that is picked', async () => {
    const more = tenant(maintenanceConfiguration('monthly'));
    const { said } = await ask(more, null);
    assert.equal(said.intent, 'clarify');
    assert.deepEqual(
      said.choices.map(({ label }) => label.en),
      ['monthly (rg-schedules)', 'weekly (rg-schedules)'],
    );
    const picked = said.choices[1]?.question;
    assert.equal(picked?.entities.schedule, scheduleId('weekly').toLowerCase());
    const answer = await reported('schedule-preview', more, [], picked);
    assert.deepEqual([answer.data.scheduleId, answer.data.machineCount], [scheduleId('weekly'), 8]);
  });

  it('tells of machines that are named alone which schedule patches them, where there are several', async () => {
    const answer = await ask(tenant(maintenanceConfiguration('monthly')), null, ['own']);
    assert.deepEqual(answer.said.choices, []);
    assertSays(answer, [
      /Schedule weekly: .*assigned to the machine/,
      /スケジュール weekly: .*マシンに直接割り当て/,
    ]);
  });

  it('offers the names near one that no schedule has, else those there are, and says when there is none', async () => {
    const more = tenant(maintenanceConfiguration('monthly'));
    const near = await ask(more, 'weekli');
    assert.deepEqual(
      near.said.choices.map(({ label }) => label.en),
      ['weekly (rg-schedules)'],
    );
    assertSays(near, [/No schedule .* named weekli is visible/, /weekli という名前のスケジュール/]);
    const far = await ask(more, null, ['nightly-dev']);
    assert.deepEqual(
      far.said.choices.map(({ label }) => label.en.split(' ')[0]),
      ['monthly', 'weekly'],
    );
    assert.deepEqual(far.said.choices[0]?.question.entities.machines, []);
    const none = await ask(world({ resources: [ready('m')] }), 'weekly');
    assert.deepEqual([none.said.intent, none.said.choices.length], ['report', 0]);
    assertSays(none, [
      /No schedule .* is visible to the bot/,
      /スケジュール .* は、ボットから参照できる範囲にありません/,
    ]);
  });

  it('says that a schedule was deleted whose assignments are left over, and what they are on', async () => {
    const deleted: readonly (readonly [RegExp, RegExp])[] = [
      [/Weekly-Old was deleted\./, /Weekly-Old は削除されています。/],
      [/left over and patch nothing: 22222222-\S+, own\./, /パッチは適用されません: 22222222-\S+、own。/],
    ];
    const left = [assignment(machineId('own'), 'Weekly-Old'), assignment(PLACE, 'Weekly-Old', PROD_WINDOWS)];
    const beside = await ask(tenant(...left), 'weekly-old');
    assertSays(beside, ...deleted);
    assert.deepEqual(
      [...beside.said.findings].map(({ verdict }) => verdict),
      ['unknown'],
    );
    const alone = await ask(world({ resources: [ready('own'), ...left] }), 'weekly-old');
    assertSays(alone, ...deleted);
    const unseen = await ask(
      { ...tenant(...left), faults: [{ api: 'arm', status: 403 } as const] },
      'weekly-old',
    );
    assertSays(unseen, [/No schedule .* named weekly-old is visible/, /weekly-old という名前のスケジュール/]);
  });

  it('says what it cannot tell: an assignment, a mode, a window', async () => {
    const nothing = await ask(
      world({ resources: [ready('m'), maintenanceConfiguration('weekly')] }),
      'weekly',
    );
    assertSays(nothing, [/assigned to nothing: it takes no machine/, /スケジュールの割り当てがない/]);
    const refused = { ...tenant(), faults: [{ api: 'arm', status: 403 } as const] };
    const unread = await ask(refused, 'weekly', ['own', 'elsewhere']);
    assert.deepEqual(stateOf(unread), { own: 'unread', elsewhere: 'passed' });
    assertSays(unread, [/Microsoft\.Maintenance registration/, /Microsoft\.Maintenance の登録状態/]);
    const unclear = maintenanceConfiguration('weekly', {
      properties: { maintenanceWindow: { timeZone: 'Nowhere Standard Time' } },
    });
    const of = world({ resources: [ready('own'), unclear, assignment(machineId('own'), 'weekly')] });
    assertSays(await ask(of, 'weekly'), [/timeZone cannot be read/, /timeZone を読み取れない/]);
    const ended = maintenanceConfiguration('weekly', {
      properties: { maintenanceWindow: { expirationDateTime: '2026-11-10 00:00' } },
    });
    const past = world({ resources: [ready('own'), ended, assignment(machineId('own'), 'weekly')] });
    const over = await ask(past, 'weekly');
    assertSays(over, [/It has expired/, /有効期限が切れて/]);
    assertSays(over, [
      /Takes no machine any more[\s\S]*patched no more/,
      /対象になるマシンはありません[\s\S]*パッチは適用されない/,
    ]);
  });

  it('pages through a group', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ready(`m-${index}`, prod));
    const page = await reported('schedule-preview', tenant(...many), [], {
      entities: { ...NO_ENTITIES, schedule: 'weekly' },
      listing: { group: 'taken', page: 1 },
    });
    assertSays(page, [/Machines 16 to 22 of 22/, /全 22 台中 16～22 台目/]);
  });
});
