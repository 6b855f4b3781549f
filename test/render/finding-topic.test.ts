import assert from 'node:assert/strict';
import { findingTopic } from '../../src/render/finding-topic.ts';

const TITLES = { topicTitle: () => ({ en: 'Run failed to start', ja: '実行を開始できない' }) };

describe('the title of a finding', () => {
  it('is that of its topic where the trouble is there', () => {
    const title = findingTopic({ scenario: 'run-failed-to-start', verdict: 'found' }, TITLES);
    assert.deepEqual(title, { en: 'Run failed to start', ja: '実行を開始できない' });
  });

  it('says that the trouble is not there where nothing is wrong', () => {
    const title = findingTopic({ scenario: 'run-failed-to-start', verdict: 'clear' }, TITLES);
    assert.deepEqual(title, {
      en: 'Run failed to start (not the case)',
      ja: '実行を開始できない (該当なし)',
    });
  });
});
