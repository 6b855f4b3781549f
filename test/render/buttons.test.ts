import assert from 'node:assert/strict';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Button } from '../../src/model/button.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { withSeen } from '../../src/model/what-changed.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { ANSWERS } from './answers.ts';
import {
  answer,
  CLEAR,
  causeTitle,
  FOUND,
  machine,
  machineChoice,
  question,
  topicTitle,
} from './fixtures.ts';

/** Renders an answer and collects the buttons that it asked ids for. */
function render(of: Answer): { card: object; buttons: readonly Button[] } {
  const buttons: Button[] = [];
  const buttonId = (button: Button): string => `opaque-${buttons.push(button)}`;
  const { card } = renderAnswer(of, {
    locale: 'en',
    timeZone: 'UTC',
    topicTitle,
    pageTitle,
    commandsByHand,
    causeTitle,
    buttonId,
  });
  return { card, buttons };
}

const choicesOf = (count: number): Answer =>
  answer({
    intent: 'clarify',
    choices: Array.from({ length: count }, (_, index) => machineChoice(machine(`vm-${index}`))),
  });

describe('buttons', () => {
  const called = (label: string, of: Answer) =>
    render(of).buttons.find((button) => button.label.en === label)?.question;

  it('the queries are asked for alone, and a card of nothing else has them whole', () => {
    const query = `resources\n${`| where name != "${'long since gone '.repeat(40)}"\n`.repeat(5)}`;
    const [first] = FOUND.evidence;
    const ran = (number: number) => ({ ...first, query: `${query}| take ${number}` });
    const evidence = [ran(1), ran(2), ran(3), ran(4), ran(5)] as const;
    const found = answer({ findings: [{ ...FOUND, evidence }] });
    const asked = called('Show the queries alone', found);
    assert.deepEqual(asked, { ...found.question, focus: 'queries' });
    assert.match(JSON.stringify(render(found).card), /Left out: too long/);
    const alone = JSON.stringify(render({ ...found, question: asked ?? found.question }).card);
    assert.doesNotMatch(alone, /Left out/);
  });

  it('check again asks the same question, and remembers what was said', () => {
    const found = answer({ findings: [FOUND] });
    assert.deepEqual(called('Check again', found), withSeen(found));
  });

  it('to be told asks what the sentence asks, beside the card, and only where there is something to wait for', () => {
    const wishes = (of: Answer) => render(of).buttons.flatMap(({ question: { watch } }) => watch ?? []);
    const found = answer({ findings: [FOUND] });
    const { topic, intent } = found.question;
    assert.deepEqual(called('Tell me when it changes', found), {
      ...found.question,
      intent: 'act',
      topic: 'watch',
      watch: { kind: 'tell', topic, intent },
      from: 'finding',
    });
    assert.deepEqual(wishes(answer({ findings: [CLEAR] })), []);
    assert.deepEqual(wishes({ ...found, isAzureUnreadable: true }), []);
  });

  it('no two buttons that unfold something are called the same', () => {
    for (const [name, each] of Object.entries(ANSWERS)) {
      const titles = togglesOf(render(each).card);
      assert.deepEqual(titles, [...new Set(titles)], name);
    }
  });

  it('what was offered beside the machine that was picked is asked by a press', () => {
    const ids = ['rg-a', 'rg-b'].map((group) => machine('vm-01', group).id.toLowerCase());
    const entities = { ...NO_ENTITIES, machines: ids.slice(0, 1) };
    const picked = { ...question('why is vm-01 not assessed?'), entities, twins: ids };
    const { buttons } = render(answer({ question: picked, findings: [FOUND] }));
    assert.deepEqual(
      buttons.map((button) => [button.label.en, button.question.entities.machines]),
      [
        ['Show the commands alone', ids.slice(0, 1)],
        ['Show the queries alone', ids.slice(0, 1)],
        ['Check again', ids.slice(0, 1)],
        ['Instead: vm-01 (rg-b)', ids.slice(1)],
        ['Tell me when it changes', ids.slice(0, 1)],
      ],
    );
  });

  it('a card that needed several tries asks for each id once', () => {
    const endless = 'y '.repeat(2_000);
    const long = answer({
      findings: Array.from({ length: 40 }, () => ({ ...FOUND, says: { en: endless, ja: endless } })),
    });
    assert.equal(render(long).buttons.length, 1);
  });

  it('no resource id, machine name or question leaves in the data of a button', () => {
    for (const each of Object.values(ANSWERS)) {
      const sent = JSON.stringify(executeDataOf(render(each).card));
      assert.doesNotMatch(sent, /vm-|subscriptions|assess/);
    }
  });

  it('six choices are six buttons, seven a list whose values are the ids; beside them stands one to cancel', () => {
    assert.equal(executeDataOf(render(choicesOf(6)).card).length, 6 + 1);
    const picked = render(choicesOf(7)).card;
    assert.deepEqual(executeDataOf(picked), [{}, { id: 'opaque-8' }]);
    for (let index = 1; index <= 7; index += 1) {
      assert.ok(JSON.stringify(picked).includes(`"value":"opaque-${index}"`));
    }
  });
});

function executeDataOf(element: unknown): readonly unknown[] {
  if (Array.isArray(element)) return element.flatMap(executeDataOf);
  if (typeof element !== 'object' || element === null) return [];
  const own =
    'type' in element && element.type === 'Action.Execute' && 'data' in element ? [element.data] : [];
  return [...own, ...Object.values(element).flatMap(executeDataOf)];
}

function togglesOf(element: unknown): readonly unknown[] {
  if (Array.isArray(element)) return element.flatMap(togglesOf);
  if (typeof element !== 'object' || element === null) return [];
  const isToggle = 'type' in element && element.type === 'Action.ToggleVisibility';
  return [
    ...(isToggle && 'title' in element ? [element.title] : []),
    ...Object.values(element).flatMap(togglesOf),
  ];
}
