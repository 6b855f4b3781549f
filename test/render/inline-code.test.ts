import assert from 'node:assert/strict';
import { withInlineCode, withoutCodeMarks } from '../../src/render/inline-code.ts';

const textOf = (text: string, fontType?: string) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, weight: 'Bolder', ...(fontType === undefined ? {} : { fontType }) }],
});

/** A sentence, and its runs: those in monospace stand in brackets. */
const ROWS: readonly (readonly [sentence: string, runs: readonly string[], plain: string])[] = [
  ['Nothing marked.', ['Nothing marked.'], 'Nothing marked.'],
  ['Run `sudo -l`.', ['Run ', '[sudo -l]', '.'], 'Run sudo -l.'],
  ['`a` と `b`', ['[a]', ' と ', '[b]'], 'a と b'],
  ['One ` alone stays.', ['One ` alone stays.'], 'One ` alone stays.'],
  ['``', ['``'], '``'],
];

describe('code in sentences', () => {
  for (const [sentence, runs, plain] of ROWS)
    it(`${sentence} is ${runs.join('|')} on a card and "${plain}" as text`, () => {
      const { body } = withInlineCode({ body: [textOf(sentence)], actions: [] });
      const [block] = body as unknown as readonly ReturnType<typeof textOf>[];
      const shown = (block?.inlines ?? []).map(({ text, ...look }) =>
        'fontType' in look ? `[${text}]` : text,
      );
      assert.deepEqual(shown, runs);
      assert.equal(withoutCodeMarks(sentence), plain);
    });

  it('keeps how the sentence looks, and reaches into containers', () => {
    const container = { type: 'Container', items: [textOf('Run `id`')] };
    assert.match(
      JSON.stringify(withInlineCode({ body: [container], actions: [] })),
      /"id","weight":"Bolder","fontType":"Monospace"/,
    );
  });

  it('leaves what is quoted as it is', () => {
    const quoted = textOf('`$x`', 'Monospace');
    assert.deepEqual(withInlineCode({ body: [quoted], actions: [] }).body, [quoted]);
  });
});
