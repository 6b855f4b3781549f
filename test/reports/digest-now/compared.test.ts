import assert from 'node:assert/strict';
import type { History } from '../../../src/model/history.ts';
import { rememberedLooks } from '../../support/remembered-looks.ts';
import {
  byMachine,
  changesIn,
  LONG_AGO,
  memoryOf,
  since,
  tenantOf,
  WEEK_AGO,
} from '../support/digest-worlds.ts';
import { digested } from '../support/digested.ts';

describe('a digest compared with what is remembered', () => {
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
    // Whether either is assessed, nothing says that may be read: one that is stopped may have been before.
    const { still, fixed, well } = byMachine(digest);
    assert.deepEqual([still, fixed, well], ['cannot-tell', 'cannot-tell', undefined]);
    assert.match(digest.shown.en.text, /Failed before, cannot be told now: 2 – fixed, still/);
    assert.match(digest.shown.ja.text, /以前は異常、現在は判断できません: 2 台 – fixed、still/);
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
