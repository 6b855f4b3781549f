import assert from 'node:assert/strict';
import { tellingName } from '../../src/render/telling-name.ts';
import { machine } from './fixtures.ts';

const PROD = machine('vm-01', 'rg-prod');
const TEST = machine('vm-01', 'rg-test');
const ABROAD = {
  ...machine('vm-01', 'rg-prod'),
  id: `${PROD.id}-2` as typeof PROD.id,
  subscriptionId: 'sub-2',
};

describe('tellingName', () => {
  it('is the name alone where no other machine has it', () => {
    assert.equal(tellingName(PROD, [PROD, machine('vm-02')]), 'vm-01');
  });

  it('has the resource group where another has the same name, and the subscription where that is the same too', () => {
    assert.equal(tellingName(PROD, [PROD, TEST]), 'vm-01 · rg-prod');
    assert.equal(tellingName(ABROAD, [PROD, ABROAD]), 'vm-01 · rg-prod · sub-2');
  });
});
