import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

/** Of the operating system's own release, or of an agent on it. */
const SAID: readonly (readonly [message: string, isOfTheAgent: boolean])[] = [
  ['why is rh-eus-02 still on RHEL 9.4 and not 9.6?', false],
  ['why is hs-05 still on build 17763?', false],
  ['rh-eus-02 が RHEL 9.4 のまま 9.6 に上がらないのはなぜですか', false],
  ['why is the agent not upgraded on vm-01 with RHEL 9.4?', true],
  ['why is vm-01 still on agent version 1.39?', true],
];

describe('what is asked of a release', () => {
  for (const [message, isOfTheAgent] of SAID)
    it(`is of ${isOfTheAgent ? 'the agent' : 'the system'}: ${message}`, () => {
      const { topic, candidates } = understanding.understand(message, {});
      assert.equal(
        [topic, ...candidates].some((id) => id?.startsWith('agent-')),
        isOfTheAgent,
      );
    });
});
