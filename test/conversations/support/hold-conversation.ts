import assert from 'node:assert/strict';
import { createWriteDoor } from '../../../src/azure/write/write-door.ts';
import { botRenderer } from '../../../src/commands/bot-renderer.ts';
import { DEMO_POLICY } from '../../../src/commands/demo-policy.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../../src/commands/world-of.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { HOUR_IN_MS } from '../../../src/model/instant.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { storedHistory } from '../../../src/store/history.ts';
import { storedLedger } from '../../../src/store/ledger.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import type { Renderer } from '../../../src/turns/renderer.ts';
import { labelsIn, partsOf, twice } from '../../render/pressable.ts';
import { roundOver } from '../../support/at-rest.ts';
import { botBench } from '../../support/bot-bench.ts';
import { eventually } from '../../support/eventually.ts';
import { channelThread, type Given, groupChat, KEN, personal, press } from '../../support/inbound.ts';
import { type SeenCard, type SeenField, seenCard } from './seen-card.ts';

export type Where = 'personal' | 'group' | 'channel';

/** What one of two people does: says something, or presses a button of the latest card that has it. */
export type Step =
  | { readonly says: string; readonly who?: 'Ken' }
  /** `fills`: by the field's label what is typed or picked in it. */
  | {
      readonly presses: string;
      readonly who?: 'Ken';
      readonly fills?: Readonly<Record<string, string>>;
    }
  | 'installs the bot'
  /** Long enough for what was let to be sent, or looked at. */
  | 'time passes'
  /** Half of what an action may wait for approval. */
  | 'four hours pass';

type Wait = 'time passes' | 'four hours pass';

const WORLD = worldOf('demo');
/** Longer than a round of the inbox. */
const MOMENT_IN_MS = 31_000;
const ROUND_IN_MS = 5_000;

/** The conversation over a fresh demo tenant, as text: who does what, and beneath it the card that the conversation then shows; `onStep` gets that as JSON. */
export async function holdConversation(
  database: Database,
  where: Where,
  locale: 'en-GB' | 'ja-JP',
  steps: readonly Step[],
  onStep: (card: unknown) => void = () => undefined,
): Promise<string> {
  const clock = new VirtualClock(new Date(WORLD.now));
  const { connection, scope } = connectToSandbox(WORLD, clock, 0);
  const engine = createEngine({
    ...connection,
    scope,
    tenant: 'sandbox',
    policy: DEMO_POLICY,
    history: storedHistory(database),
    reportError: (error) => {
      throw error;
    },
  });
  const answers: object[] = [];
  /** What can be pressed on one card under the same name. */
  const alike: string[] = [];
  const drawn = botRenderer('sandbox');
  const noted = (rendered: ReturnType<Renderer['answer']>) => {
    alike.push(...partsOf({ ...rendered.card }).flatMap((part) => twice(labelsIn(part))));
    answers.push(rendered.card);
    return rendered;
  };
  const render: Renderer = {
    ...drawn,
    answer: (...shown) => noted(drawn.answer(...shown)),
    deed: (...shown) => noted(drawn.deed(...shown)),
    deedNotice: (...shown) => noted(drawn.deedNotice(...shown)),
    failure: (failure, reader) => noted(drawn.failure(failure, reader)),
  };
  const bench = await botBench(database, {
    understand: engine.understand,
    answer: engine.answer,
    render,
    acting: (ownClock) => ({
      ledger: storedLedger(database, ownClock),
      door: createWriteDoor(connection),
      policy: DEMO_POLICY,
      people: engine,
    }),
  });
  const watching = bench.server.watch();
  const { serviceUrl } = bench.connector;
  const transcript: string[] = [];

  /** The cards that the conversation shows now, each with its id, the latest last. */
  const shown = (): readonly (readonly [id: string, card: SeenCard])[] => {
    const states = new Map<string, SeenCard>();
    for (const { kind, id, activity } of bench.connector.calls) {
      if (kind === 'typing' || id === null) continue;
      states.delete(id);
      states.set(id, seenCard(activity.attachments?.[0]?.content));
    }
    return [...states];
  };
  const isAnswer = (card: unknown) => {
    const { refresh: _, ...drawnCard } = (card ?? {}) as Record<string, unknown>;
    return answers.some((each) => JSON.stringify(each) === JSON.stringify(drawnCard));
  };
  const answerCount = () =>
    bench.connector.calls.filter(({ activity }) => isAnswer(activity.attachments?.[0]?.content)).length;

  const { conversation } =
    where === 'personal'
      ? personal(serviceUrl, '')
      : where === 'group'
        ? groupChat(serviceUrl, '')
        : channelThread(serviceUrl, '17', '');

  /** What the clients of the two ask for by themselves, where a card has them do so. */
  const viewsOf = async (card: string, { refresh }: SeenCard): Promise<readonly string[]> => {
    if (refresh === null) return [];
    const views: string[] = [];
    for (const [name, from] of [
      ['Aoi', {}],
      ['Ken', { from: KEN }],
    ] as const) {
      const value = { action: refresh, trigger: 'automatic' };
      const response = await bench.post(press(serviceUrl, card, '', { ...from, conversation, value }));
      const { buttons } = seenCard(((await response.json()) as { readonly value: unknown }).value);
      views.push(`${name} can press: ${buttons.map(({ title }) => `[${title}]`).join(' ') || 'nothing'}`);
    }
    return views;
  };

  const shownLast = async (): Promise<readonly string[]> => {
    const last = shown().at(-1);
    if (last === undefined) return [];
    const [id, card] = last;
    onStep(bench.connector.calls.findLast((call) => call.id === id)?.activity.attachments?.[0]?.content);
    return [...card.lines, ...(await viewsOf(id, card))].map((line) => `    ${line}`);
  };

  /** Moment by moment, none while something is under way: a look that finds nothing new shows nothing. */
  const timePasses = async (isOver: () => boolean) => {
    while (!isOver()) {
      await roundOver(database);
      if (!isOver()) bench.clock.advance(MOMENT_IN_MS);
    }
  };

  /** Until something is told that nobody asked: in a card of its own, a round of the inbox after it was found out. */
  const fourHoursPass = async () => {
    const cards = shown().length;
    bench.clock.advance(4 * HOUR_IN_MS);
    await eventually(async () => {
      if (shown().length > cards) return true;
      bench.clock.advance(ROUND_IN_MS);
      // The store is what a round waits for: it is given its time.
      await database.query('select 1');
      return false;
    });
  };

  const activityOf = (step: Exclude<Step, Wait>): Given => {
    const given: Given = {
      locale,
      ...(step !== 'installs the bot' && step.who === 'Ken' ? { from: KEN } : {}),
    };
    if (step === 'installs the bot')
      return personal(serviceUrl, null, { ...given, type: 'installationUpdate', action: 'add' });
    if ('says' in step) {
      if (where === 'personal') return personal(serviceUrl, step.says, given);
      return where === 'group'
        ? groupChat(serviceUrl, step.says, given)
        : channelThread(serviceUrl, '17', step.says, given);
    }
    for (const [card, { buttons, fields }] of shown().toReversed()) {
      const id = buttons.find(({ title }) => title === step.presses)?.id;
      if (id != null)
        return press(serviceUrl, card, id, { ...given, conversation }, filledBy(fields, step.fills ?? {}));
    }
    return assert.fail(`no card has a button ${step.presses}\n${transcript.join('\n')}`);
  };

  try {
    for (const step of steps) {
      const before = answerCount();
      if (isWait(step)) {
        if (step === 'time passes') await timePasses(() => answerCount() > before);
        else await fourHoursPass();
        transcript.push(`${step[0]?.toUpperCase()}${step.slice(1)}`, '', ...(await shownLast()), '');
        continue;
      }
      transcript.push(`${step === 'installs the bot' ? 'Aoi' : (step.who ?? 'Aoi')} ${deedOf(step)}`, '');
      const response = await bench.post(activityOf(step));
      assert.equal(response.status, 200);
      await bench.connector.until(() => answerCount() > before);
      transcript.push(...(await shownLast()), '');
    }
  } finally {
    await bench.close();
    await watching;
  }
  assert.deepEqual(alike, []);
  return transcript.join('\n');
}

/** Every value of a card goes with a press, filled in or not: as Teams merges them. */
function filledBy(
  fields: readonly SeenField[],
  fills: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const labels = fields.map(({ label }) => label);
  for (const label of Object.keys(fills)) assert.ok(labels.includes(label), `no field ${label}: ${labels}`);
  return Object.fromEntries(
    fields.map(({ name, label, value, options }) => {
      const typed = fills[label];
      const picked = typed === undefined ? value : options === null ? typed : options.get(typed);
      return [name, picked ?? assert.fail(`${label} has no ${typed}`)];
    }),
  );
}

function isWait(step: Step): step is Wait {
  return step === 'time passes' || step === 'four hours pass';
}

function deedOf(step: Exclude<Step, Wait>): string {
  if (step === 'installs the bot') return step;
  if ('says' in step) return `says: ${step.says}`;
  const filled = Object.entries(step.fills ?? {}).map(([label, text]) => `${label}: ${text}`);
  return [`presses: ${step.presses}`, ...filled].join(' | ');
}
