import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { History } from '../../src/model/history.ts';
import { HistoryUnread } from '../../src/model/history-unread.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import { assertGolden } from '../support/golden.ts';
import { rememberedLooks } from '../support/remembered-looks.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { arcServer, assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { assertFits, changesIn, since, tenantOf, WEEK_AGO } from './support/digest-worlds.ts';
import { digested } from './support/digested.ts';

const PATIENCE_IN_MS = 120_000;

const DEMO = loadWorld(join(import.meta.dirname, '../../src/sandbox/worlds/demo.yaml'));

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

  it('says what of a topic it is where no cause is told', async () => {
    const { shown } = await digested(
      world({
        resources: [virtualMachine('a', assessmentMode('ImageDefault'))],
        resourceGraph: { patchassessmentresources: [assessmentRow(machineId('a'), 'now-2d')] },
      }),
    );
    assert.match(shown.en.text, /1 machine · Fine now, but at risk \(Why a machine is not assessed\)/);
    assert.match(shown.ja.text, /1 台 · 現在は正常、要注意 \(マシンが未評価の原因\)/);
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
