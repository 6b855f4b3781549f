import assert from 'node:assert/strict';
import { type Limits, TEXT_LIMITS } from '../../src/render/limits.ts';
import { shortener } from '../../src/render/shortener.ts';

const limits: Limits = { ...TEXT_LIMITS, valueLength: 10 };

describe('shortener', () => {
  it('leaves alone what fits', () => {
    const shorten = shortener(limits);
    assert.equal(shorten.value('0123456789'), '0123456789');
    assert.deepEqual(shorten.list([1, 2], 2), { shown: [1, 2], hidden: 0 });
    assert.equal(shorten.hasShortened(), false);
  });

  it('marks a cut text and counts what a list hides', () => {
    const shorten = shortener(limits);
    assert.equal(shorten.value('0123456789a'), '012345678…');
    assert.equal(shorten.hasShortened(), true);
    assert.deepEqual(shortener(limits).list([1, 2, 3], 2), { shown: [1, 2], hidden: 1 });
  });

  it('cuts before an emoji that would be halved', () => {
    assert.equal(shortener(limits).value('12345678👩‍👩‍👧‍👦rest'), '12345678…');
  });

  it('shows marks that reorder text, and drops controls', () => {
    assert.equal(shortener(limits).value('a\u202Eb\u0000c\nd'), 'a\ufffdb c d');
  });

  it('puts nothing into a text that nobody sees, and shows what was in it', () => {
    const shorten = shortener({ ...limits, valueLength: 200 });
    const path = String.raw`HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU`;
    assert.equal(shorten.value(path), path);
    assert.equal(shorten.value('vm\u200b-01'), 'vm\ufffd-01');
  });

  it('gives out code whole or not at all, with nothing in it that nobody sees', () => {
    const shorten = shortener({ ...limits, codeLength: 20 });
    assert.equal(shorten.whole('az vm\n  list', 'codeLength'), 'az vm\n  list');
    assert.equal(shorten.whole('az\u200b vm\u00ad', 'codeLength'), 'az\ufffd vm\ufffd');
    assert.equal(shorten.whole('a'.repeat(21), 'codeLength'), null);
    // Said where it stood.
    assert.equal(shorten.hasShortened(), false);
  });

  it('keeps the indentation of a line to copy, and no break in it', () => {
    const shorten = shortener({ ...limits, valueLength: 200 });
    const line = `    | where id =~ '/subscriptions/${'x'.repeat(60)}'`;
    assert.equal(shorten.copyable(line), line);
  });
});
