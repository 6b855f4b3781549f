import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { History } from '../../src/model/history.ts';
import { HistoryUnread } from '../../src/model/history-unread.ts';
import { instant } from '../../src/model/instant.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { CARD_LIMIT_IN_BYTES } from '../../src/render/fitting-card.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { assertGolden } from '../support/golden.ts';
import { rememberedLooks } from '../support/remembered-looks.ts';
import { agentExtension, agentVersions } from '../support/world/extensions.ts';
import {
  arcServer,
  assessedInView,
  assessmentMode,
  powerState,
  virtualMachine,
} from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { type Digested, digested } from './support/digested.ts';

const WEEK_AGO = '2026-11-13T09:00:00Z';
const LONG_AGO = '2026-11-02T09:00:00Z';
const NOTHING_MISSING = { criticalAndSecurityPatchCount: 0, otherPatchCount: 0, rebootPending: false };
const VERSION = '1.40.0.0';
const PATIENCE_IN_MS = 120_000;

const DEMO = loadWorld(join(import.meta.dirname, '../../src/sandbox/worlds/demo.yaml'));

/** A tenant at a time, with its virtual machines each well assessed or stopped. */
function tenantOf(machines: Readonly<Record<string, 'well' | 'stopped'>>, more: JsonObject = {}): World {
  const names = Object.entries(machines);
  return world({
    resources: names.flatMap(([name, state]) => [
      virtualMachine(
        name,
        assessmentMode('AutomaticByPlatform'),
        state === 'stopped' ? powerState('deallocated') : assessedInView('now-3h', NOTHING_MISSING),
      ),
      agentExtension(machineId(name), VERSION),
    ]),
    extensionImages: agentVersions({ japaneast: [VERSION] }),
    ...more,
  });
}

/** Remembered: `was` a fortnight and a week ago. */
function memoryOf(was: Readonly<Record<string, 'well' | 'stopped'>>): Promise<History> {
  return rememberedLooks([tenantOf(was, { now: LONG_AGO }), tenantOf(was, { now: WEEK_AGO })]);
}

interface ChangeData {
  readonly comparedWith: string | null;
  readonly states: readonly { readonly change: string; readonly machineCount: number }[];
  readonly machines: readonly {
    readonly machine: string;
    readonly change: string;
    readonly since: string;
    readonly fixedAt: string | null;
  }[];
}

function changesIn({ data }: Digested): ChangeData {
  return data.changes as unknown as ChangeData;
}

function byMachine(digest: Digested): Readonly<Record<string, string>> {
  const { machines } = changesIn(digest);
  return Object.fromEntries(machines.map(({ machine, change }) => [machine.split('/').at(-1), change]));
}

function assertFits({ shown }: Digested): void {
  for (const locale of LOCALES) {
    const size = Buffer.byteLength(JSON.stringify(shown[locale].card));
    assert.ok(size < CARD_LIMIT_IN_BYTES, `${size} bytes in ${locale}`);
  }
}

function since(text: string) {
  const read = instant(text);
  assert.ok(read);
  return { digest: { since: read } };
}

describe('digest-now', () => {
  it('of an empty fleet says what was looked for', async () => {
    const { said, shown } = await digested(world({ resources: [] }));
    assert.equal(said.report, null);
    assert.deepEqual(
      said.findings.map(({ verdict, gaps }) => [verdict, gaps[0]?.code]),
      [['unknown', 'AZ_NOT_FOUND']],
    );
    assert.match(shown.en.text, /No machine in the subscriptions in scope is visible/);
    assert.match(shown.ja.text, /対象のサブスクリプション にマシンは見つかりません/);
  });

  it('of a place without machines names the place', async () => {
    const place = { entities: { resourceGroup: 'rg-nowhere' } };
    const { said } = await digested(tenantOf({ a: 'well' }), undefined, place);
    assert.deepEqual([said.report, said.findings.length], [null, 1]);
    assert.match(said.findings[0]?.says.en ?? '', /rg-nowhere/);
  });

  it('of one machine, named or alone, is the same digest', async () => {
    const tenant = tenantOf({ a: 'stopped' });
    const [alone, named] = [await digested(tenant), await digested(tenant, undefined, {}, ['a'])];
    assert.deepEqual(named.data, alone.data);
    assert.match(named.shown.en.text, /1 of 1 machine needs somebody at once/);
    assert.match(named.shown.ja.text, /1 台中 1 台で今すぐ対応が必要/);
  });

  it('of the demo tenant reads as its goldens, and fits a card', async () => {
    const digest = await digested(DEMO);
    assertFits(digest);
    for (const locale of LOCALES) {
      const { card, text } = digest.shown[locale];
      assertGolden(`digest-now/demo.${locale}.txt`, `${text}\n`);
      assertGolden(`digest-now/demo.${locale}.json`, `${JSON.stringify(card, null, 2)}\n`);
    }
  }).timeout(PATIENCE_IN_MS);

  it('says the same numbers as the reports that have nothing else', async () => {
    const { data } = await digested(DEMO);
    const { reported } = await import('../support/reported.ts');
    const compliance = await reported('compliance', DEMO);
    const { machineCount, compliantCount } = data.compliance as Readonly<Record<string, unknown>>;
    assert.deepEqual(
      [machineCount, compliantCount],
      [compliance.data.machineCount, compliance.data.compliantCount],
    );
    const restarts = await reported('reboots-pending', DEMO);
    const { counts } = data.restarts as { readonly counts: Readonly<Record<string, number>> };
    assert.equal(counts.pending, restarts.data.pendingCount);
    const next = await reported('next-patch', DEMO);
    assert.deepEqual((data.windows as Readonly<Record<string, unknown>>).windows, next.data.windows);
    const agents = await reported('agent-status', DEMO);
    const { states } = data.agents as { readonly states: readonly { machines?: unknown }[] };
    assert.deepEqual(
      states.map(({ machines: _, ...state }) => state),
      agents.data.states,
    );
  }).timeout(PATIENCE_IN_MS);

  it('without a memory says that nothing is remembered yet, and is never quiet', async () => {
    const digest = await digested(tenantOf({ a: 'well' }), undefined, since(WEEK_AGO));
    assert.deepEqual([digest.data.form, changesIn(digest).comparedWith], ['all', null]);
    assert.match(digest.shown.en.text, /what changed cannot be told[\s\S]*looks at the fleet once a day/);
    assert.match(digest.shown.ja.text, /変化は判断できません[\s\S]*1 日 1 回全マシンを確認し/);
    const young = await digested(tenantOf({ a: 'well' }), await rememberedLooks([]), since(WEEK_AGO));
    assert.deepEqual([young.data.form, changesIn(young).comparedWith], ['all', null]);
    assert.match(young.shown.en.text, /no look at the machines is remembered/);
    assert.match(young.shown.ja.text, /マシンの状態の記録がありません/);
  });

  it('says what the memory needs where it cannot be read', async () => {
    const needs = { en: 'Start the store.', ja: 'ストアを起動してください。' };
    const broken: History = {
      ...(await rememberedLooks([])),
      begins: () => Promise.reject(new HistoryUnread(needs)),
    };
    const { shown } = await digested(tenantOf({ a: 'stopped' }), broken);
    assert.match(
      shown.en.text,
      /could not be read, so that what changed cannot be told[\s\S]*Start the store/,
    );
    assert.match(shown.ja.text, /変化は判断できません[\s\S]*ストアを起動してください/);
    assert.match(shown.en.text, /1 of 1 machine needs somebody at once/);
  });

  describe('compared with what is remembered', () => {
    const was = { still: 'stopped', fixed: 'stopped', broke: 'well', well: 'well' } as const;
    const is = { still: 'stopped', fixed: 'well', broke: 'stopped', well: 'well', new: 'stopped' } as const;
    let memory: History;
    before(async () => {
      memory = await memoryOf(was);
    });

    it('tells newly failing, newly fixed, still failing and new machines apart, with since when', async () => {
      const digest = await digested(tenantOf(is), memory);
      assert.equal(changesIn(digest).comparedWith, WEEK_AGO);
      assert.deepEqual(byMachine(digest), {
        broke: 'newly-failing',
        fixed: 'newly-fixed',
        new: 'first-seen',
        still: 'still-failing',
      });
      const still = changesIn(digest).machines.find(({ change }) => change === 'still-failing');
      assert.equal(still?.since, LONG_AGO);
      assert.match(digest.shown.en.text, /Still failing: 1, since 2026-11-02 09:00 UTC \(18 days\) – still/);
      assert.match(digest.shown.ja.text, /引き続き異常: 1 台、2026-11-02 09:00 UTC から \(18 日\) – still/);
      assert.match(digest.shown.en.text, /Newly fixed: 1 – fixed/);
    });

    it('tells how compliance changed, of the machines that are remembered', async () => {
      const { data, shown } = await digested(tenantOf(is), memory);
      const { change } = data.compliance as { readonly change: Readonly<Record<string, unknown>> };
      assert.deepEqual(
        [change.comparedWith, change.machineCount, change.before, change.now, change.changed],
        [WEEK_AGO, 4, 2, 2, 2],
      );
      assert.match(shown.en.text, /Of the 4 machines remembered from 2026-11-13 09:00 UTC: 2 then, 2 now/);
      assert.match(shown.ja.text, /2026-11-13 09:00 UTC の記録がある 4 台では、当時 2 台、現在 2 台/);
    });

    it('compares with the first look where memory begins later than the digest before', async () => {
      const young = await rememberedLooks([tenantOf(was, { now: WEEK_AGO })]);
      const digest = await digested(tenantOf(is), young, since(LONG_AGO));
      assert.equal(changesIn(digest).comparedWith, WEEK_AGO);
      assert.match(digest.shown.en.text, /the first look that is remembered/);
      assert.match(digest.shown.ja.text, /最初の記録/);
    });

    it('counts a machine that cannot be read as neither fixed nor failing', async () => {
      const forbidden = tenantOf(is, {
        permissions: [
          {
            principal: 'bot',
            scope: '/',
            actions: ['*/read'],
            notActions: ['*/patchAssessmentResults/*', '*/instanceView/read'],
          },
        ],
      });
      const digest = await digested(forbidden, memory);
      // That it is stopped, Resource Graph says of one; whether the other is assessed, nothing that may be read.
      const { still, fixed, well } = byMachine(digest);
      assert.deepEqual([still, fixed, well], ['still-failing', 'cannot-tell', undefined]);
      assert.match(digest.shown.en.text, /Failed before, cannot be told now: 1 – fixed/);
      assert.match(digest.shown.ja.text, /以前は異常、現在は判断できません: 1 台 – fixed/);
    });

    it('lists the machines of a change, each with its cause and since when', async () => {
      const { shown, data } = await digested(tenantOf(is), memory, {
        listing: { group: 'still-failing', page: 0 },
      });
      assert.match(shown.en.text, /still · rg-test: Machine stopped.*since 2026-11-02 09:00 UTC/);
      assert.match(shown.ja.text, /still · rg-test: マシンが停止している.*2026-11-02 09:00 UTC から/);
      assert.equal(data.compliance, undefined);
    });

    it('is one line where nothing changed since the digest before, with the way to the whole', async () => {
      const quiet = await digested(tenantOf(was), memory, since(WEEK_AGO));
      assert.equal(quiet.data.form, 'quiet');
      assert.match(quiet.shown.en.text, /Nothing changed since 2026-11-13 09:00 UTC: 2 still failing since/);
      assert.match(quiet.shown.ja.text, /2026-11-13 09:00 UTC から変化はありません。引き続き異常 2 台/);
      const button = quiet.said.report?.blocks.flatMap((block) =>
        block.kind === 'buttons' ? block.buttons : [],
      )[0];
      assert.equal(button?.question.digest?.whole, true);
      const whole = await digested(tenantOf(was), memory, { digest: button.question.digest ?? {} });
      assert.equal(whole.data.form, 'all');
      const asked = await digested(tenantOf(was), memory);
      assert.equal(asked.data.form, 'all');
    });

    it('is not quiet where something changed', async () => {
      const { data } = await digested(tenantOf(is), memory, since(WEEK_AGO));
      assert.equal(data.form, 'all');
    });

    it('shows only what presses where only errors are asked for, and keeps all in the data', async () => {
      const all = await digested(tenantOf(is), memory);
      const errors = await digested(tenantOf(is), memory, { digest: { errorsOnly: true } });
      assert.deepEqual({ ...errors.data, form: null }, { ...all.data, form: null });
      for (const [en, ja] of [
        [/Update compliance/, /更新の準拠状況/],
        [/Restarts pending/, /再起動待ち/],
        [/Next window/, /次のメンテナンス期間/],
        [/Newly fixed/, /新たに解消/],
      ] as const) {
        assert.match(all.shown.en.text, en);
        assert.doesNotMatch(errors.shown.en.text, en);
        assert.match(all.shown.ja.text, ja);
        assert.doesNotMatch(errors.shown.ja.text, ja);
      }
      assert.match(errors.shown.en.text, /3 machines · .*Machine stopped/);
      assert.match(errors.shown.ja.text, /新たに異常: 1 台/);
    });
  });

  it('where only errors are asked for and nothing presses says so', async () => {
    const { shown } = await digested(tenantOf({ a: 'well' }), undefined, { digest: { errorsOnly: true } });
    assert.doesNotMatch(shown.en.text, /somebody at once/);
  });

  it('names a subscription that may not be read, and what it could see', async () => {
    const hidden = '44444444-4444-4444-8444-444444444444';
    const resources = [
      virtualMachine('seen', assessmentMode('AutomaticByPlatform')),
      arcServer('arc', { properties: { status: 'Disconnected' } }),
      virtualMachine('dark', { id: machineId('dark', 'azure-vm', 'rg-test', hidden) }),
    ];
    const forbidden = world({
      subscriptions: [
        { subscriptionId: '22222222-2222-4222-8222-222222222222', displayName: 'Contoso' },
        { subscriptionId: hidden, displayName: 'Hidden' },
      ],
      resources,
      permissions: [
        { principal: 'bot', scope: '/', actions: ['*/read'], notActions: [] },
        {
          principal: 'bot',
          scope: `/subscriptions/${hidden}`,
          actions: ['*/read'],
          notActions: ['*/instanceView/read', '*/virtualMachines/read'],
        },
      ],
    });
    const digest = await digested(forbidden);
    assertFits(digest);
    assert.match(digest.shown.en.text, /Arc servers not connected: 1 of 1 machine/);
    assert.match(digest.shown.ja.text, /未接続の Arc 対応サーバー: 1 台中 1 台/);
    assert.match(digest.shown.en.text, /What could not be told/);
  });
});
