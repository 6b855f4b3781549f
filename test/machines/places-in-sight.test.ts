import assert from 'node:assert/strict';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assertSays, reported } from '../support/reported.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const inGroup = (name: string, group: string, more: JsonObject = {}) =>
  virtualMachine(name, { id: machineId(name, 'azure-vm', group), ...more });

const TENANT = world({
  resources: [
    inGroup('a-1', 'rg-web', { tags: { Env: 'prod' } }),
    inGroup('a-2', 'rg-web', { tags: { env: 'prod' } }),
    inGroup('b-1', 'rg-sql', { tags: { env: 'test' }, location: 'westeurope' }),
    ...Array.from({ length: 9 }, (_, index) => inGroup(`c-${index}`, `rg-other-${index}`)),
  ],
});

/** Each way of narrowing, and what is said of what there is where nothing fits it. */
const CASES: readonly (readonly [what: string, entities: object, en: RegExp, ja: RegExp])[] = [
  [
    'a resource group, the nearest name first',
    { resourceGroup: 'rg-sqk' },
    /Resource groups with machines: rg-sql \(1\), rg-web \(2\), .*, 3 more\./,
    /マシンがあるリソース グループ: rg-sql \(1\)、rg-web \(2\)、.*、ほか 3 件/,
  ],
  [
    'a region',
    { location: 'brazilsouth' },
    /Regions with machines: japaneast \(11\), westeurope \(1\)\./,
    /マシンがあるリージョン: japaneast \(11\)、westeurope \(1\)/,
  ],
  [
    'a subscription, by its name',
    { subscription: 'fabrikam' },
    /Subscriptions with machines: Contoso \(12\)\./,
    /マシンがあるサブスクリプション: Contoso \(12\)/,
  ],
  [
    'the value of a tag, whose name compares without case',
    { tags: [{ key: 'env', value: 'prd' }] },
    /Values of the tag env: prod \(2\), test \(1\)\./,
    /タグ env の値: prod \(2\)、test \(1\)/,
  ],
  [
    'a tag that nothing has',
    { tags: [{ key: 'wave', value: '1' }] },
    /No machine has a tag wave\./,
    /タグ wave が付いたマシンはありません。/,
  ],
  [
    'a system in a resource group that has others',
    { resourceGroup: 'rg-web', osType: 'linux' },
    /Resource group rg-web has 2 machines, none of which fits the rest/,
    /リソース グループ rg-web には 2 台ありますが/,
  ],
  [
    'a tag in a region that has it elsewhere',
    { location: 'japaneast', tags: [{ key: 'env', value: 'test' }] },
    /The tag env=test is on 1 machine, none of which fits the rest/,
    /タグ env=test は 1 台にありますが/,
  ],
];

describe('an empty place', () => {
  for (const [what, entities, en, ja] of CASES)
    it(`says what there is in the stead of ${what}`, async () => {
      const answer = await reported('compliance', TENANT, [], { entities: { ...NO_ENTITIES, ...entities } });
      assert.equal(answer.said.report, null);
      assertSays(answer, [/No machine in .* is visible to the bot/, /マシンは見つかりません/], [en, ja]);
    });

  it('says that it is empty where nothing more can be read', async () => {
    const faults = [{ api: 'resource-graph', status: 403 }];
    const tenant = { ...TENANT, faults: faults as never };
    const answer = await reported('compliance', tenant, [], {
      entities: { ...NO_ENTITIES, resourceGroup: 'rg-none' },
    });
    assertSays(answer, [
      /No machine in resource group rg-none/,
      /リソース グループ rg-none にマシンは見つかりません/,
    ]);
    assert.doesNotMatch(answer.text.en, /Resource groups with machines/);
  });
});
