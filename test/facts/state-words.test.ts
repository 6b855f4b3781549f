import assert from 'node:assert/strict';
import { japaneseState, recordedState, stateInBrackets } from '../../src/facts/state-words.ts';

const CASES: readonly (readonly [state: string, alone: string, recorded: string, inBrackets: string])[] = [
  ['running', '実行中', '実行中 (running)', '実行中「running」'],
  [
    'deallocated',
    '停止済み (割り当て解除)',
    '停止済み (割り当て解除、deallocated)',
    '停止済み、割り当て解除「deallocated」',
  ],
  [
    'CompletedWithWarnings',
    '警告付きで完了',
    '警告付きで完了 (CompletedWithWarnings)',
    '警告付きで完了「CompletedWithWarnings」',
  ],
  ['Disconnected', '切断', '切断 (Disconnected)', '切断「Disconnected」'],
  ['Hibernated', 'Hibernated', 'Hibernated', 'Hibernated'],
];

describe('how something stands, in Japanese', () => {
  for (const [state, alone, recorded, inBrackets] of CASES)
    it(`${state}: ${recorded}`, () => {
      assert.equal(japaneseState(state), alone);
      assert.equal(recordedState(state), recorded);
      assert.equal(stateInBrackets(state), inBrackets);
    });
});
