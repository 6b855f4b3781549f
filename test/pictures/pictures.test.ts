import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { testDatabase } from '../support/test-database.ts';
import { PICTURES, readIndex } from './picture-index.ts';
import { digestOf, PICTURED_CARDS } from './pictured-card.ts';

const TO_MEND = 'npm run pictures, look at them at both widths, commit them';

describe('a picture of a card', () => {
  const database = testDatabase();
  const drawn = readIndex();

  for (const [name, ask] of PICTURED_CARDS)
    it(`${name}.png shows the card as it is now`, async () => {
      const isSame = drawn[name] === digestOf(await ask(database()));
      assert.ok(isSame, `card ${name} changed since its picture was drawn: ${TO_MEND}`);
    });

  it('is there for every card that is to be drawn, and for no other', () => {
    const names = [...PICTURED_CARDS.keys()].toSorted();
    const files = readdirSync(PICTURES).filter((file) => file.endsWith('.png'));
    assert.deepEqual(Object.keys(drawn).toSorted(), names, TO_MEND);
    assert.deepEqual(
      files.toSorted(),
      names.map((name) => `${name}.png`),
      TO_MEND,
    );
  });

  it('is of another card as soon as a word, a place or a fold of it changes, and of the same whatever its buttons are called inside', () => {
    const card = (text: string, id: string) => ({
      card: { type: 'AdaptiveCard', body: [{ text, data: { id } }] },
      isUnfolded: false,
    });
    const one = card('Assessed', `${'a'.repeat(22)}-0`);
    assert.equal(digestOf(card('Assessed', `${'b'.repeat(22)}-0`)), digestOf(one));
    assert.notEqual(digestOf(card('Assessed', `${'b'.repeat(22)}-1`)), digestOf(one));
    assert.notEqual(digestOf(card('Not assessed', `${'a'.repeat(22)}-0`)), digestOf(one));
    assert.notEqual(digestOf({ ...one, isUnfolded: true }), digestOf(one));
  });
});
