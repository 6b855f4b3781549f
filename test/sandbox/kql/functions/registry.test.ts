import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aggregates } from '../../../../src/sandbox/kql/aggregates/registry.ts';
import { KqlNotModelled, KqlSemanticError } from '../../../../src/sandbox/kql/failure.ts';
import { scalarFunctions } from '../../../../src/sandbox/kql/functions/registry.ts';
import { kustoLanguage } from '../../../../src/sandbox/kql/kusto-language.ts';
import { itemsOf } from '../../../../src/sandbox/kql/syntax-list.ts';
import type { KustoValue } from '../../../../src/sandbox/kql/value.ts';
import { call, datetime, timespan } from './check-calls.ts';

describe('the registries', () => {
  it('hold only scalar functions that Kusto has', () => {
    const known = new Set(itemsOf(kustoLanguage().Functions.All).map((symbol) => symbol.Name));
    assert.deepEqual(
      Object.keys(scalarFunctions).filter((name) => !known.has(name)),
      [],
    );
  });

  it('hold only aggregates that Kusto has', () => {
    const known = new Set(itemsOf(kustoLanguage().Aggregates.All).map((symbol) => symbol.Name));
    assert.deepEqual(
      Object.keys(aggregates).filter((name) => !known.has(name)),
      [],
    );
  });

  it('no scalar function breaks on any values: it answers or fails by a Kusto error', () => {
    const value = fc.oneof(
      fc.constantFrom<KustoValue>(
        null,
        true,
        datetime('2026-11-20'),
        timespan('1d'),
        Number.NaN,
        new Map([['a', 1n]]),
      ),
      fc.bigInt({ min: -100n, max: 100n }),
      fc.double(),
      fc.string(),
      fc.array(fc.constantFrom<KustoValue>(null, 1n, 'a')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(scalarFunctions)),
        fc.array(value, { minLength: 1, maxLength: 5 }),
        (name, args) => {
          try {
            assert.notEqual(call(name, args), undefined);
          } catch (error) {
            assert.ok(error instanceof KqlSemanticError || error instanceof KqlNotModelled, String(error));
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});
