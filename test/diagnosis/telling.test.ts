import assert from 'node:assert/strict';
import { telling } from '../../src/diagnosis/telling.ts';
import type { Finding, System, Verdict } from '../../src/model/finding.ts';

const finding = (scenario: string, system: System, verdict: Verdict): Finding =>
  ({ scenario, system, verdict }) as Finding;

describe('the findings of two systems', () => {
  const rows: readonly (readonly [name: string, given: readonly Finding[], told: readonly number[]])[] = [
    ['nothing', [], []],
    [
      'both, where both have something to say',
      [finding('a', 'update-manager', 'clear'), finding('a', 'update-management', 'unknown')],
      [0, 1],
    ],
    [
      'the one that the machine is a matter of',
      [finding('a', 'update-manager', 'not-applicable'), finding('a', 'update-management', 'found')],
      [1],
    ],
    [
      'the first of two that it is no matter of',
      [finding('a', 'update-manager', 'not-applicable'), finding('a', 'update-management', 'not-applicable')],
      [0],
    ],
    [
      'each scenario for itself',
      [finding('a', 'update-manager', 'not-applicable'), finding('b', 'update-manager', 'clear')],
      [0, 1],
    ],
  ];
  for (const [name, given, told] of rows)
    it(`tell ${name}`, () => {
      assert.deepEqual(
        telling(given),
        told.map((index) => given[index]),
      );
    });
});
