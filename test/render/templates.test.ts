import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import type { Block, BlockKind } from '../../src/model/block.ts';
import type { BlockForm } from '../../src/render/block-form.ts';
import { BLOCK_FORMS } from '../../src/render/blocks/registry.ts';
import { frameData } from '../../src/render/frame.ts';
import { CARD_LIMITS_TO_TRY, TEXT_LIMITS } from '../../src/render/limits.ts';
import type { Rendering } from '../../src/render/rendering.ts';
import { shortener } from '../../src/render/shortener.ts';
import { startRendering } from '../../src/render/start-rendering.ts';
import { cardFaults } from './card-faults.ts';
import { EVERY_BLOCK } from './every-block.ts';
import { causeTitle, countingButtonIds, NOW, topicTitle } from './fixtures.ts';

const CARDS = join(import.meta.dirname, '..', '..', 'cards');
const KINDS = Object.keys(BLOCK_FORMS) as BlockKind[];
const stemsOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();

function startedRendering(): Rendering {
  const options = {
    locale: 'en' as const,
    timeZone: 'Asia/Tokyo',
    topicTitle,
    pageTitle,
    causeTitle,
    commandsByHand,
  };
  return startRendering(
    { ...options, buttonId: countingButtonIds() },
    NOW,
    shortener(CARD_LIMITS_TO_TRY[0] ?? TEXT_LIMITS),
  );
}

function exampleOf(kind: BlockKind): Block {
  return EVERY_BLOCK.find((block) => block.kind === kind) ?? assert.fail(`EVERY_BLOCK has no ${kind}`);
}

function formOf(kind: BlockKind): BlockForm<Block> {
  return BLOCK_FORMS[kind];
}

/** What the product binds into each template; the sample beside the template has to be the same. */
function sampleOf(template: string): object {
  if (template === 'frame') {
    const blocks = [exampleOf('heading'), exampleOf('text'), exampleOf('buttons'), exampleOf('links')];
    return frameData(blocks, { tenant: 'sandbox', systems: ['update-manager'] }, startedRendering());
  }
  const kind = KINDS.find((each) => each === template) ?? assert.fail(`no block is a ${template}`);
  return formOf(kind).data(exampleOf(kind), startedRendering());
}

function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(CARDS, file), 'utf8'));
}

describe('cards/', () => {
  const templates = [...KINDS, 'frame'].toSorted();

  it('has a template and a sample for every kind of block and for the frame, and nothing else', () => {
    assert.deepEqual(stemsOf(CARDS, '.card.json'), templates);
    assert.deepEqual(stemsOf(CARDS, '.sample.json'), templates);
  });

  for (const name of templates) {
    it(`${name}.sample.json is what the product binds into the template`, () => {
      const sample = sampleOf(name);
      if (process.env.UPDATE_GOLDENS === '1') {
        writeFileSync(join(CARDS, `${name}.sample.json`), `${JSON.stringify(sample, null, 2)}\n`);
      }
      assert.deepEqual(readJson(`${name}.sample.json`), sample);
    });

    it(`${name} expands with its sample into a valid card`, () => {
      const { $schema, ...card } = new Template(readJson(`${name}.card.json`)).expand({
        $root: readJson(`${name}.sample.json`),
      });
      assert.deepEqual(cardFaults({ lang: 'en', ...card }), []);
      assert.ok(!JSON.stringify(card).includes('${'), 'a binding found no property');
    });
  }
});

describe('a kind of block', () => {
  it('is one file, named after it', () => {
    const folder = join(import.meta.dirname, '..', '..', 'src', 'render', 'blocks');
    assert.deepEqual(
      stemsOf(folder, '.ts').filter((stem) => stem !== 'registry'),
      KINDS.toSorted(),
    );
  });

  for (const kind of KINDS) {
    it(`${kind} has a template of its own, and reads as plain text`, () => {
      const { template } = formOf(kind);
      const others = KINDS.filter((other) => other !== kind && formOf(other).template === template);
      assert.deepEqual(others, []);
      // What is pressed or filled in plain text cannot show.
      const lines = formOf(kind).lines(exampleOf(kind), startedRendering());
      assert.equal(lines.length > 0, kind !== 'buttons' && kind !== 'form');
    });
  }
});
