import assert from 'node:assert/strict';
import { entitiesOf, markParticulars } from '../../../src/ask/particulars.ts';
import { readableText } from '../../../src/ask/readable-text.ts';
import { type Entities, NO_ENTITIES } from '../../../src/model/question.ts';

const GUID = '11111111-2222-3333-4444-555555555555';

const ROWS: readonly (readonly [text: string, named: Partial<Entities>])[] = [
  ['KB5031364 is out', { kb: ['5031364'] }],
  ['kb 5031364 and KB-2267602', { kb: ['5031364', '2267602'] }],
  ['ＫＢ５０３１３６４が出ない', { kb: ['5031364'] }],
  ['KB5031364とKB5031365', { kb: ['5031364', '5031365'] }],
  ['kbase 12', {}],
  ['0x8024402C', { errorCodes: ['0x8024402c'] }],
  ['(0x8024402c).', { errorCodes: ['0x8024402c'] }],
  ['HRESULT:0x80072EE2', { errorCodes: ['0x80072ee2'] }],
  ['0x80072EE2で失敗する', { errorCodes: ['0x80072ee2'] }],
  ['error -2145107924', { errorCodes: ['0x8024402c'] }],
  ['error −2145107924', { errorCodes: ['0x8024402c'] }],
  ['error 8024402c', { errorCodes: ['0x8024402c'] }],
  ['80070005 access denied', { errorCodes: ['0x80070005'] }],
  ['0xFFFFFFFF8024402C', { errorCodes: ['0x8024402c'] }],
  ['0x5', { errorCodes: ['0x00000005'] }],
  ['0x80072EE2, then 0x8024402C, then 0x80072ee2', { errorCodes: ['0x80072ee2', '0x8024402c'] }],
  ['-12345', {}],
  ['-9999999999', {}],
  ['in resource group rg-prod', { resourceGroup: 'rg-prod' }],
  ['resource group "Prod West"', { resourceGroup: 'prod' }],
  ['resource group production', { resourceGroup: 'production' }],
  ['rg:rg-prod', { resourceGroup: 'rg-prod' }],
  ['machines in rg-web', { resourceGroup: 'rg-web' }],
  ['machines in web-rg', { resourceGroup: 'web-rg' }],
  ['リソース グループ rg-prod', { resourceGroup: 'rg-prod' }],
  ['リソースグループ「rg-prod」の', { resourceGroup: 'rg-prod' }],
  ['which resource groups are affected', {}],
  ['the resource group is gone', {}],
  [`subscription ${GUID}`, { subscription: GUID }],
  [`${GUID.toUpperCase()} のマシン`, { subscription: GUID }],
  ['subscription Prod', { subscription: 'prod' }],
  ['subscription "Contoso Production"', { subscription: 'contoso production' }],
  ['サブスクリプション Prod', { subscription: 'prod' }],
  ['サブスクリプション「本番 環境」', { subscription: '本番 環境' }],
  ['subscriptions are missing', {}],
  ['is the subscription registered', {}],
  ['schedule patch-tuesday', { schedule: 'patch-tuesday' }],
  ['schedule "Patch Tuesday"', { schedule: 'patch tuesday' }],
  ['the "Weekly" schedule', { schedule: 'weekly' }],
  ['スケジュール「第3日曜」', { schedule: '第3日曜' }],
  ['「第3日曜」スケジュール', { schedule: '第3日曜' }],
  ['スケジュール patch-tuesday', { schedule: 'patch-tuesday' }],
  ['maintenance configuration mc-weekly', { schedule: 'mc-weekly' }],
  ['schedule named weekend_two', { schedule: 'weekend_two' }],
  ['the schedule skipped it', {}],
  ['scheduled-updates', {}],
  ['3h55', { duration: 'PT3H55M' }],
  ['3 h 55 min', { duration: 'PT3H55M' }],
  ['2 hours', { duration: 'PT2H' }],
  ['for 2 hours and 30 minutes', { duration: 'PT2H30M' }],
  ['90 minutes', { duration: 'PT1H30M' }],
  ['a 45-minute window', { duration: 'PT45M' }],
  ['1.5 hours', { duration: 'PT1H30M' }],
  ['2時間', { duration: 'PT2H' }],
  ['2時間半', { duration: 'PT2H30M' }],
  ['3時間55分に延長', { duration: 'PT3H55M' }],
  ['90分', { duration: 'PT1H30M' }],
  ['2 hours ago', {}],
  ['2時間前', {}],
  ['10 days', {}],
];

describe('the particulars of a question', () => {
  for (const [text, named] of ROWS) {
    it(text, () =>
      assert.deepEqual(entitiesOf(markParticulars(readableText(text))), { ...NO_ENTITIES, ...named }),
    );
  }
});
