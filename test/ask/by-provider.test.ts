import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';

const OF_AUTOMATION = 'legacy-provider-not-registered';

const ASKED: readonly (readonly [text: string, topic: string])[] = [
  ["is Microsoft.Maintenance registered for web03's subscription?", 'register-provider'],
  ['is Microsoft.Compute registered for arc-tok-01?', 'register-provider'],
  ['is the provider Microsoft.GuestConfiguration registered for arc-tok-01', 'register-provider'],
  ['vm-01 で Microsoft.Maintenance プロバイダーは登録済み?', 'register-provider'],
  ['web03 のサブスクリプションに Microsoft.Compute は登録されている?', 'register-provider'],
  ["is Microsoft.Automation registered for vm-01's subscription?", OF_AUTOMATION],
  ['vm-01 のサブスクリプションに Microsoft.Automation は登録されている?', OF_AUTOMATION],
];

describe('whether a resource provider is registered', () => {
  const { understand } = createUnderstanding(CATALOGUE.topics, learntCatalogue());
  for (const [text, topic] of ASKED)
    it(`${text} is told by ${topic}`, () => {
      assert.equal(understand(text, {}).topic, topic);
    });
});
