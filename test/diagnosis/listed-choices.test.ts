import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { NEED_TITLES } from '../../src/conversation/need-titles.ts';
import { listedChoices } from '../../src/diagnosis/listed-choices.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { Button } from '../../src/model/button.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { NEEDS } from '../../src/model/need.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { EXAMPLE_MACHINE, type Topic } from '../../src/model/topic.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { untitled } from '../../src/render/untitled.ts';
import { answer, machine, question } from '../render/fixtures.ts';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const HELP = question('help', { intent: 'help', topic: 'help', entities: NO_ENTITIES });
const ASKABLE = CATALOGUE.topics.filter(({ need }) => need !== null);
/** What some topics are asked for besides. */
const BESIDES = ASKABLE.flatMap(({ id, also = [] }) => also.map((other) => ({ id, ...other })));

const UNDERSTANDING = createUnderstanding(CATALOGUE.topics, learntCatalogue());

describe('listedChoices', () => {
  const listed = (machines: Parameters<typeof listedChoices>[2]) =>
    listedChoices(HELP, CATALOGUE.topics, machines, NEED_TITLES);

  it('lists everything that can be asked, under at most eight needs that each have something', () => {
    const choices = listed([]);
    assert.deepEqual(
      choices.map(({ topic }) => topic).toSorted(),
      [...ASKABLE, ...BESIDES].map(({ id }) => id).toSorted(),
    );
    assert.ok(NEEDS.length <= 8);
    assert.deepEqual(
      [...new Set(choices.map((choice) => choice.listed?.under.en))],
      NEEDS.map((need) => NEED_TITLES[need].en),
    );
  });

  it('speaks of the machines it is given, and asks of them without a question back', () => {
    const machines = [machine('web01'), machine('db02')];
    for (const { topic, listed: shown, question: asked } of listed(machines)) {
      const example = ASKABLE.find(({ id }) => id === topic)?.example.en ?? '';
      if (!example.includes(EXAMPLE_MACHINE) || asked.digest !== undefined) continue;
      assert.match(shown?.sentence.en ?? '', /web01|db02/);
      assert.notEqual(asked.intent, 'clarify');
      assert.ok(machines.some(({ id }) => id.toLowerCase() === asked.entities.machines[0]));
    }
  });

  for (const locale of LOCALES)
    it(`lists run notices, in words that are heard as what is asked by picking them in ${locale}`, () => {
      const [choice, ...others] = listedChoices(
        { ...HELP, locale },
        CATALOGUE.topics,
        [],
        NEED_TITLES,
      ).filter(({ question: { digest } }) => digest?.runs === true);
      assert.ok(choice?.listed);
      assert.deepEqual(others, []);
      assert.equal(choice.listed.under, NEED_TITLES.run);
      const heard = UNDERSTANDING.understand(choice.listed.sentence[locale], {});
      const picked = choice.question;
      assert.deepEqual(
        [heard.topic, heard.intent, heard.digest?.runs, heard.entities],
        [picked.topic, picked.intent, true, picked.entities],
      );
    });

  it('speaks of some machine where none is known, which is then asked for', () => {
    const [first] = listed([]);
    assert.equal(first?.listed?.sentence.en, 'why is <machine> not assessed?');
    assert.equal(first?.question.intent, 'clarify');
  });
});

describe('examples', () => {
  for (const { id, subject, example } of ASKABLE)
    it(`of ${id} name ${EXAMPLE_MACHINE} in both languages or in neither, and do where one is needed`, () => {
      const [en, ja] = LOCALES.map((locale) => example[locale].includes(EXAMPLE_MACHINE));
      assert.equal(en, ja);
      if (subject === 'machine') assert.ok(en);
    });
});

describe('help', () => {
  it('names machines of the tenant', async () => {
    const { rendered } = await askWorld(world({ resources: [virtualMachine('kiosk-7')] }), 'help');
    assert.match(rendered.text, /why is kiosk-7 not assessed\?/);
  });

  it('is not spoilt where none can be looked up', async () => {
    const down = world({ faults: [{ api: 'resource-graph', status: 403 }] });
    const { rendered, answer: said } = await askWorld(down, 'help');
    assert.equal(said.choices.length, ASKABLE.length + BESIDES.length);
    assert.match(rendered.text, /why is <machine> not assessed\?/);
  });

  it('stays one card of as many lines with 110 topics, of which each need leads to all of its own', () => {
    const many = Array.from({ length: 110 }, (_, index): Topic => {
      const topic = ASKABLE[index % ASKABLE.length] ?? assert.fail('nothing can be asked');
      return { ...topic, also: [], id: `${topic.id}-${index}` };
    });
    const choices = listedChoices(HELP, many, [machine('web01')], NEED_TITLES);
    const asked: Question[] = [];
    const options = {
      ...untitled('ja'),
      buttonId: ({ question: behind }: Button) => `b${asked.push(behind)}`,
    };
    const { card } = renderAnswer(answer({ question: HELP, intent: 'help', choices }), options);
    const shown = JSON.stringify(card);
    for (const need of NEEDS) assert.ok(shown.includes(NEED_TITLES[need].ja), need);
    assert.equal(shown.match(/Action\.ToggleVisibility/g)?.length, NEEDS.length);
    const leading = asked.filter(({ topic }) => topic === 'help');
    const left = NEEDS.filter((need) => many.filter((topic) => topic.need === need).length > 6);
    assert.equal(leading.length, left.length);
    assert.deepEqual(
      leading.map(({ candidates }) => candidates),
      left.map((need) => many.filter((topic) => topic.need === need).map(({ id }) => id)),
    );
  });
});
