import assert from 'node:assert/strict';
import fc from 'fast-check';
import { standsIn } from '../../src/machines/stands-in.ts';

const ROWS: readonly (readonly [name: string, text: string, stands: boolean])[] = [
  ['Contoso', 'why is contoso not assessed?', true],
  ['Contoso', 'machines in contoso.', true],
  ['Contoso', 'machines in contoso-01', false],
  ['Contoso', 'eu.contoso', false],
  ['Contoso (Prod)', 'machines in contoso (prod)?', true],
  ['Contoso Europe', 'Ｃｏｎｔｏｓｏ　Europeの未評価マシン', true],
  ['評価', '未評価マシン', false],
  ['本番', '本番環境のマシン', false],
  ['本番', '本番サブスクリプションのマシン', true],
  ['', 'anything', false],
  ['　', '', false],
];

describe('a name that stands in a text', () => {
  for (const [name, text, stands] of ROWS)
    it(`${stands ? '' : 'not '}${name} in ${text}`, () => assert.equal(standsIn(name, text), stands));

  it('may be written with any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        assert.equal(standsIn(name, ` ${name} `), name.normalize('NFKC').trim() !== '');
      }),
    );
  });
});
