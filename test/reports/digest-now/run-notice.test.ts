import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import { runQuestion } from '../../../src/digests/run-question.ts';
import { subscriptionOf } from '../../../src/digests/subscription.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { DIGEST_SUBSCRIBE } from '../../../src/model/digest.ts';
import type { Instant } from '../../../src/model/instant.ts';
import { LOCALES } from '../../../src/model/locale.ts';
import { NO_ENTITIES, type Question } from '../../../src/model/question.ts';
import type { RunStanding } from '../../../src/model/run-notice.ts';
import { renderAnswer } from '../../../src/render/render.ts';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { assertGolden } from '../../support/golden.ts';
import { sandboxAzure } from '../../support/sandbox-azure.ts';
import { scheduleId } from '../../support/world/schedules.ts';
import { ENDED, installed, machineRun, RUN, runWorld } from '../support/run-worlds.ts';

const asker = { actor: null, locale: 'en', timeZone: 'Asia/Tokyo', through: 'schedule' } as const;

function at(text: string): Instant {
  return text as Instant;
}

/** The question that run notices of all machines ask of the run. */
function question(): Question {
  const subscription = subscriptionOf(
    {
      text: 'tell us before and after every maintenance window',
      pasted: null,
      locale: 'en',
      intent: 'digest',
      topic: DIGEST_SUBSCRIBE,
      entities: NO_ENTITIES,
      scope: 'fleet',
      digest: { runs: true },
      candidates: [],
    },
    asker,
    at('2026-11-19T09:00:00Z'),
  );
  if (subscription.state !== 'ready') return assert.fail(subscription.state);
  return runQuestion(subscription.plan, {
    scheduleId: scheduleId('weekly').toLowerCase(),
    schedule: 'weekly',
    start: at(RUN.start),
    end: at(RUN.end),
  });
}

interface Told {
  readonly run: RunStanding;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: Readonly<Record<string, string>>;
  readonly card: Readonly<Record<string, object>>;
  readonly buttons: readonly Question[];
}

async function told(of: World): Promise<Told> {
  const { azure, now } = sandboxAzure(of);
  const asked = question();
  const said = await CATALOGUE.answer(asked, {
    asker,
    azure,
    now,
    reportError: rethrow,
  });
  const answer: Answer = { ...said, question: asked, asker, azureCalls: [], asOf: now, tenant: 'azure' };
  const buttons: Question[] = [];
  const drawn = LOCALES.map((locale) => {
    const { text, card } = renderAnswer(answer, {
      locale,
      timeZone: 'Asia/Tokyo',
      topicTitle: CATALOGUE.topicTitle,
      pageTitle: CATALOGUE.pageTitle,
      commandsByHand: CATALOGUE.commandsByHand,
      causeTitle: CATALOGUE.causeTitle,
      buttonId: (behind) => {
        buttons.push(behind.question);
        return 'button';
      },
    });
    return { locale, text, card };
  });
  return {
    run: said.report?.run ?? assert.fail('no standing'),
    data: said.report?.data ?? {},
    text: Object.fromEntries(drawn.map(({ locale, text }) => [locale, text])),
    card: Object.fromEntries(drawn.map(({ locale, card }) => [locale, card])),
    buttons,
  };
}

function rethrow(error: unknown): never {
  throw error;
}

function outcomes({ data }: Told): Readonly<Record<string, readonly string[]>> {
  const rows = data.outcomes as readonly { readonly state: string; readonly machines: readonly string[] }[];
  return Object.fromEntries(
    rows.map(({ state, machines }) => [state, machines.map((id) => id.split('/').at(-1) ?? id)]),
  );
}

const moved: JsonObject = { properties: { maintenanceWindow: { recurEvery: 'Week Sunday' } } };
const expired: JsonObject = {
  properties: { maintenanceWindow: { expirationDateTime: '2026-11-19 00:00' } },
};

describe('a run notice', () => {
  for (const [name, of] of [
    ['before', runWorld('2026-11-20T16:00:00Z')],
    ['after', runWorld('2026-11-20T20:10:00Z', ENDED)],
  ] as const)
    it(`reads ${name} the run as it always read`, async () => {
      const { text, card } = await told(of);
      for (const locale of LOCALES) {
        assertGolden(`run-notice/${name}.${locale}.txt`, `${text[locale]}\n`);
        assertGolden(`run-notice/${name}.${locale}.json`, `${JSON.stringify(card[locale], null, 2)}\n`);
      }
    });

  it('offers to cancel the run until ten minutes before it, in a card of its own', async () => {
    const isOffered = async (
      now: string,
      ...more: Parameters<typeof runWorld> extends [string, ...infer R] ? R : never
    ) => (await told(runWorld(now, ...more))).buttons.some(({ topic }) => topic === 'cancel-run');
    assert.equal(await isOffered('2026-11-20T16:49:59Z'), true);
    assert.equal(await isOffered('2026-11-20T16:50:00Z'), false);
    assert.equal(await isOffered('2026-11-20T16:00:00Z', {}, moved), false);
    const { buttons } = await told(runWorld('2026-11-20T16:00:00Z'));
    const cancel = buttons.find(({ topic }) => topic === 'cancel-run') ?? assert.fail();
    assert.equal(cancel.from, 'finding');
    const { azure, now } = sandboxAzure(runWorld('2026-11-20T16:00:00Z'));
    const { plan } = await CATALOGUE.answer(cancel, { asker, azure, now, reportError: rethrow });
    assert.match(plan?.targets[0]?.calls[0]?.path ?? '', /weekly\/.*applyUpdates\/20261120170000$/i);
  });

  it('tells each machine by what the run came to, those who need somebody first', async () => {
    const after = await told(runWorld('2026-11-20T20:10:00Z', ENDED));
    assert.deepEqual(outcomes(after), {
      failed: ['web-02'],
      absent: ['web-05'],
      unfinished: ['web-04'],
      'under-way': ['web-03'],
      installed: ['web-01'],
    });
    assert.deepEqual(after.run, {
      phase: 'after',
      isDue: true,
      machineCount: 5,
      untoldCount: 0,
      isSettled: false,
      isTroubled: true,
    });
    assert.match(after.text.en ?? '', /0x80070070/);
  });

  it('tells what has no record hours later as not taken part, and is settled', async () => {
    const after = await told(runWorld('2026-11-20T23:00:00Z', ENDED));
    assert.deepEqual(outcomes(after).absent, ['web-03', 'web-05']);
    assert.equal(after.run.isSettled, true);
  });

  it('is untroubled where each machine is done', async () => {
    const { run } = await told(
      runWorld('2026-11-20T20:10:00Z', {
        maintenanceresources: ['web-01', 'web-02', 'web-04']
          .map((name) => machineRun(name))
          .concat(['web-03', 'web-05'].map((name) => machineRun(name, { status: 'NoUpdatesPending' }))),
        patchinstallationresources: ['web-01', 'web-02', 'web-04'].map((name) => installed(name)),
      }),
    );
    assert.deepEqual([run.isSettled, run.isTroubled], [true, false]);
  });

  it('says of a run that was cancelled that nothing was installed', async () => {
    const cancelled = {
      maintenanceresources: ['web-01', 'web-02', 'web-03', 'web-04', 'web-05'].map((name) =>
        machineRun(name, { status: 'Cancelled' }),
      ),
    };
    const { text, run } = await told(runWorld('2026-11-20T20:10:00Z', cancelled));
    assert.match(text.en ?? '', /Cancelled: nothing was installed/);
    assert.match(text.ja ?? '', /キャンセル済み \(インストールなし\)/);
    assert.deepEqual([run.isSettled, run.isTroubled], [true, false]);
    const before = await told(runWorld('2026-11-20T16:55:00Z', cancelled));
    assert.match(before.text.en ?? '', /Cancelled: the run at/);
  });

  for (const [name, change, says] of [
    ['was moved', moved, /its next window opens 2026-11-22 02:00 \+09:00/],
    ['has expired', expired, /no window is to come/],
  ] as const)
    it(`says that the schedule ${name}`, async () => {
      const before = await told(runWorld('2026-11-20T16:00:00Z', {}, change));
      assert.equal(before.run.isDue, false);
      assert.match(before.text.en ?? '', says);
      const after = await told(runWorld('2026-11-20T23:10:00Z', {}, change));
      assert.deepEqual([after.run.isTroubled, after.run.isSettled], [false, true]);
      assert.match(after.text.en ?? '', /No run at/);
    });

  for (const [name, now] of [
    ['before', '2026-11-20T16:00:00Z'],
    ['after', '2026-11-20T23:10:00Z'],
  ] as const)
    it(`says ${name} the run of what it could not read that it cannot tell`, async () => {
      const faults = [{ api: 'resource-graph', status: 403 }] as const;
      const { run, text } = await told({ ...runWorld(now, ENDED), faults: [...faults] });
      assert.deepEqual([run.machineCount, run.untoldCount], [0, 6]);
      assert.match(text.en ?? '', /Cannot be told/);
      assert.match(text.ja ?? '', /判断できません/);
      assert.doesNotMatch(text.en ?? '', /Done\n/);
    });
});
