import assert from 'node:assert/strict';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { failureMeans } from '../../src/actions/failure-means.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import { type CallState, type DeedRecord, verifyingQuestion } from '../../src/model/deed-record.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { Plan, PlanTarget, Refusal } from '../../src/model/plan.ts';
import { SIGN_IN_OVER } from '../../src/model/sign-ins.ts';
import { callShapes } from '../../src/render/call-shapes.ts';
import { CARD_LIMIT_IN_BYTES } from '../../src/render/fitting-card.ts';
import { planNotes } from '../../src/render/plan-notes.ts';
import { refusalRows } from '../../src/render/refusal-rows.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { renderDeed } from '../../src/render/render-deed.ts';
import { answer, causeTitle, machine, question, topicTitle } from './fixtures.ts';
import { DEED, PLAN } from './planned-answers.ts';

const OPTIONS = {
  timeZone: 'UTC',
  topicTitle,
  pageTitle,
  causeTitle,
  commandsByHand,
  failureMeans,
  buttonId: () => 'button',
};

const STOPPED = { en: 'The machine does not run.', ja: 'マシンが実行中ではありません。' };

describe('a plan of a thousand machines', () => {
  const refusals = Array.from({ length: 37 }, (_, index) => refusal(`off-${index}`));
  const plan: Plan = { ...PLAN, targets: targetsOf(1_000), refusals };

  for (const locale of LOCALES)
    it(`is one card, counted and named by a few: ${locale}`, () => {
      const shown = answer({
        question: question('assess all', { intent: 'act', topic: 'assess-now', locale }),
        plan,
      });
      const { card, text } = renderAnswer(shown, { ...OPTIONS, locale });
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < CARD_LIMIT_IN_BYTES);
      assert.ok(text.length < 4_000, `${text.length} characters`);
      for (const word of ['1000', 'vm-0', 'vm-4', '995', '37', 'off-0', '32'])
        assert.ok(text.includes(word), `no ${word} in ${text}`);
      assert.doesNotMatch(text, /vm-5\b|off-5\b/);
    });

  for (const locale of LOCALES)
    it(`names every one of some, and says of which the commands are: ${locale}`, () => {
      const shown = answer({
        question: question('assess all', { intent: 'act', topic: 'assess-now', locale }),
        plan: { ...plan, targets: targetsOf(12), refusals: [] },
      });
      const { text } = renderAnswer(shown, { ...OPTIONS, locale });
      for (let index = 0; index < 12; index += 1) assert.match(text, new RegExp(`vm-${index} \\(`));
      assert.match(
        text,
        locale === 'en' ? /here for vm-0, the same for each of the 12/ : /12 台それぞれに実行/,
      );
    });

  it('shows the calls of each form once, with their number, and the first exactly', () => {
    const linux = { ...PLAN.targets[0]?.calls[0], body: { other: 'body' } } as PlanTarget['calls'][number];
    const targets = targetsOf(1_000).map((target, index) =>
      index < 10 ? { ...target, calls: [{ ...linux, path: `${target.resource}/assessPatches` }] } : target,
    );
    assert.deepEqual(
      callShapes(targets).map(({ first, count }) => [first.name, count]),
      [
        ['vm-10', 990],
        ['vm-0', 10],
      ],
    );
  });

  it('refuses for each reason once, that of most first', () => {
    const other = { en: 'Another reason.', ja: '別の理由' };
    const rows = refusalRows({ refusals: [{ ...refusal('one'), reason: other }, ...refusals] });
    assert.deepEqual(
      rows.map(({ lead, title, text }) => [
        lead?.en,
        title && 'en' in title && title.en,
        text && 'en' in text && text.en,
      ]),
      [
        ['37 refused', 'off-0, off-1, off-2, off-3, off-4, and 32 more', STOPPED.en],
        [undefined, 'one', 'Another reason.'],
      ],
    );
  });

  it('says of a note of how many it holds, and of notes no more than are read', () => {
    const noted = targetsOf(10).map((target, index) => ({
      ...target,
      notes: [{ en: `Note ${index < 8 ? 'of most' : index}`, ja: '注意' }],
    }));
    const of = (targets: readonly PlanTarget[]) => planNotes({ targets, notes: [] }).map(({ en }) => en);
    assert.deepEqual(of(noted), ['8 of 10: Note of most', 'vm-8: Note 8', 'vm-9: Note 9']);
    assert.deepEqual(of(noted.slice(0, 8)), ['Note of most']);
    const own = targetsOf(9).map((target) => ({ ...target, notes: [{ en: target.name, ja: target.name }] }));
    assert.deepEqual(of(own).at(-1), '3 more notes on single targets.');
  });
});

describe('a deed on a thousand machines', () => {
  const record = deedOf((index) => {
    if (index < 100) return 'running';
    if (index < 350) return 'waiting';
    if (index < 370) return 'failed';
    return index < 371 ? 'in-doubt' : 'done';
  });

  for (const locale of LOCALES)
    it(`is one card: how many stand how, and why what failed did: ${locale}`, () => {
      const circumstances = { tenant: 'azure', verified: null, note: null } as const;
      const { card, text } = renderDeed(record, circumstances, { ...OPTIONS, locale });
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < CARD_LIMIT_IN_BYTES);
      const numbers =
        locale === 'en'
          ? ['20 machines', '1 machine ', '100 machines', '250 machines', '629 machines']
          : ['20 台', '1 台', '100 台', '250 台', '629 台'];
      for (const number of numbers) assert.ok(text.includes(number), `no ${number} in ${text}`);
      assert.match(text, /AuthorizationFailed: not allowed/);
      const means = failureMeans({ code: 'AuthorizationFailed', message: 'not allowed' });
      assert.ok(means !== null && text.includes(means[locale]));
    });

  for (const locale of LOCALES)
    it(`says that nothing was sent where the sign-in of who asked is over, and how to go on: ${locale}`, () => {
      const error = { code: SIGN_IN_OVER, message: 'The sign-in is over.' };
      const left = deedOf(() => 'left');
      const over = {
        ...left,
        state: 'settled',
        calls: left.calls.map((call) => ({ ...call, error })),
      } as const;
      const circumstances = { tenant: 'azure', verified: null, note: null } as const;
      const { text, card } = renderDeed(over, circumstances, { ...OPTIONS, locale });
      assert.match(
        text,
        locale === 'en' ? /It was not sent: the sign-in/ : /送信していません。依頼者のサインイン/,
      );
      assert.match(JSON.stringify(card), locale === 'en' ? /"Ask for it again"/ : /"もう一度依頼"/);
      assert.doesNotMatch(
        JSON.stringify(renderDeed(left, circumstances, { ...OPTIONS, locale }).card),
        /Ask for it again|もう一度依頼/,
      );
    });

  it('is verified by the place that its machines were found in, and not by a thousand ids', () => {
    const done = deedOf(() => 'done');
    const scoped = {
      ...done,
      question: { ...done.question, scope: 'fleet', holding: { topic: 'not-assessed', group: null } },
    } as const;
    const verifying = verifyingQuestion(scoped);
    assert.deepEqual(
      [verifying?.scope, verifying?.entities.machines.length, verifying?.topic, verifying?.holding],
      ['fleet', scoped.question.entities.machines.length, 'not-assessed', undefined],
    );
    assert.equal(verifyingQuestion(done)?.entities.machines.length, 1_000);
  });
});

function refusal(name: string): Refusal {
  return { machine: null, name, reason: STOPPED };
}

function targetsOf(count: number): readonly PlanTarget[] {
  return Array.from({ length: count }, (_, index) => {
    const own = machine(`vm-${index}`);
    return PLAN.targets.map((target) => ({
      ...target,
      machine: own,
      resource: own.id,
      name: own.name,
      calls: target.calls.map((call) => ({ ...call, path: `${own.id}/assessPatches` })),
    }));
  }).flat();
}

function deedOf(stateOf: (index: number) => CallState): DeedRecord {
  const [call] = DEED.calls;
  return {
    ...DEED,
    state: 'under-way',
    plan: { ...PLAN, targets: targetsOf(1_000) },
    calls: Array.from({ length: 1_000 }, (_, index) => {
      const state = stateOf(index);
      const error = state === 'failed' ? { code: 'AuthorizationFailed', message: 'not allowed' } : null;
      return { ...(call ?? assert.fail('no call')), number: index, target: index, state, error };
    }),
  };
}
