import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill, type Parameters, queryText } from '../../src/azure/query.ts';
import { patternRegex } from '../../src/machines/pattern-fit.ts';
import { parsedKql } from './support/parsed-kql.ts';
import { wildText } from './support/wild-text.ts';

const HARMLESS = {
  type: null,
  subscriptionIds: null,
  resourceGroups: null,
  locations: null,
  osTypes: null,
  tag: null,
  anyTag: null,
  pattern: null,
  names: 'vm-01',
  ids: 'vm-01',
};

describe('fill', () => {
  it('keeps the query as it is, whatever a machine is called', () => {
    const expected = parsedKql(fill('machines', HARMLESS));
    fc.assert(
      fc.property(wildText, wildText, (name, id) => {
        const filled = parsedKql(fill('machines', { ...HARMLESS, names: name, ids: id }));
        assert.equal(filled.errorCount, 0);
        assert.deepEqual(filled.structure, expected.structure);
        const values = filled.strings.filter((text, index) => text !== expected.strings[index]);
        assert.ok(values.every((text) => text === name || text === id));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a pattern in its literal, whatever it is made of', () => {
    const regexOf = (pattern: string) => parsedKql(fill('machines', { ...HARMLESS, pattern }));
    const expected = regexOf('vm-01');
    fc.assert(
      fc.property(wildText, (wild) => {
        const pattern = patternRegex(wild);
        const filled = regexOf(pattern);
        assert.equal(filled.errorCount, 0);
        assert.deepEqual(filled.structure, expected.structure);
        assert.equal(filled.strings.filter((text) => text === pattern).length, 2);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every value of a list in a literal of its own', () => {
    fc.assert(
      fc.property(fc.array(wildText, { minLength: 1, maxLength: 5 }), (names) => {
        const filled = parsedKql(fill('logged-computers', { names }));
        const expected = parsedKql(fill('logged-computers', { names: names.map(() => 'vm-01') }));
        assert.deepEqual(filled.structure, expected.structure);
        assert.deepEqual(filled.strings.slice(0, names.length), names);
      }),
      { numRuns: 100 },
    );
  });

  it('does not fill what a value only looks like', () => {
    const filled = fill('machines', { ...HARMLESS, names: '"{ids}"', ids: 'secret' });
    assert.equal(filled.split('"secret"').length - 1, queryText('machines').split('"{ids}"').length - 1);
  });

  it('takes an empty list as one that nothing is in', () => {
    const filled = fill('logged-computers', { names: [] });
    assert.match(filled, /ComputerName in \(""\)/);
    assert.equal(parsedKql(filled).errorCount, 0);
  });

  it('leaves out what an empty list would decide among other terms, first or later', () => {
    const where = (parameters: Parameters) =>
      fill('configuration-assignments', parameters)
        .split('\n')
        .find((line) => line.includes('where scopeId') || line.includes('where configurationName'));
    assert.equal(where({ scopeIds: ['a'], names: [] }), '| where scopeId in ("a")');
    assert.equal(where({ scopeIds: [], names: ['b'] }), '| where configurationName in ("b")');
    assert.equal(
      where({ scopeIds: ['a'], names: ['b'] }),
      '| where scopeId in ("a") or configurationName in ("b")',
    );
  });

  it('refuses to leave a parameter unfilled, and names it', () => {
    assert.throws(() => fill('logged-computers', {}), /logged-computers.*\{names\}/);
  });

  it('refuses a parameter that the query does not have, and names it', () => {
    assert.throws(() => fill('logged-computers', { names: [], selection: 'all' }), /\{selection\}/);
  });

  it('leaves out the stages of parameters that are null, whole and no others', () => {
    const filled = fill('machines', { ...HARMLESS, names: null, locations: ['japaneast'] });
    const left = queryText('machines')
      .replace(/\| where name (?:in~|matches regex)[^|]*/g, '')
      .replace(/\| where .*"\{(type|subscriptionIds|resourceGroups|osTypes|tag|anyTag)\}".*\n/g, '');
    assert.equal(filled, left.replace('"{locations}"', '"japaneast"').replace('"{ids}"', '"vm-01"'));
    assert.equal(parsedKql(filled).errorCount, 0);
  });

  it('refuses to leave out a stage that is no filter', () => {
    const pieces = { firstPiece: 'a', secondPiece: 'b', thirdPiece: 'c', stem: 'a', tail: 'd' };
    assert.throws(
      () => fill('near-names', { ...pieces, shortest: '1', longest: '3', head: null }),
      /near-names/,
    );
  });

  it('repeats a stage for each value, and leaves it out for none', () => {
    const stages = (each: readonly string[]) =>
      fill('machines', { ...HARMLESS, tag: { each } })
        .split('\n')
        .filter((line) => line.includes('tags)'));
    assert.deepEqual(stages(['"env":"prod"', 'b']), [
      '| where tostring(tags) contains "\\"env\\":\\"prod\\""',
      '| where tostring(tags) contains "b"',
    ]);
    assert.deepEqual(stages([]), []);
  });

  it('leaves no placeholder behind', () => {
    assert.doesNotMatch(fill('machines', HARMLESS), /"\{/);
  });

  it('leaves a query without parameters as its file has it', () => {
    assert.equal(fill('subscription-names', {}), queryText('subscription-names'));
  });
});
