import assert from 'node:assert/strict';
import type { Database } from '../../../src/sandbox/kql/database.ts';
import { evaluate } from '../../../src/sandbox/kql/evaluate.ts';
import { KqlSemanticError, KqlSyntaxError } from '../../../src/sandbox/kql/failure.ts';
import { checkQueries, tableOf, testNow } from './check-queries.ts';

const machine = {
  storageProfile: { osDisk: { osType: 'Windows' } },
  extended: { instanceView: { powerState: { code: 'PowerState/running' } } },
};
const database: Database = {
  name: 'AzureResourceGraph',
  areTableNamesCaseInsensitive: true,
  defaultTable: 'resources',
  mvExpandRowLimit: 128,
  tables: new Map([
    [
      'resources',
      tableOf({ id: 'string', type: 'string', tags: 'dynamic', properties: 'dynamic' }, [
        ['/vm-1', 'Microsoft.Compute/virtualMachines', { Env: 'Prod', 'patch group': 'A' }, machine],
        [
          '/arc-1',
          'microsoft.hybridcompute/machines',
          null,
          { osType: 'linux', list: Array.from({ length: 200 }, () => 1) },
        ],
      ]),
    ],
    ['resourcecontainers', tableOf({ id: 'string' }, [['/group']])],
  ]),
};

describe('the dialect of Resource Graph', () => {
  checkQueries(
    [
      ['Resources | count', 'Count:long', [[2]]],
      ['where type =~ "microsoft.compute/virtualmachines" | project id', 'id:string', [['/vm-1']]],
      ['\n\n  // of one kind\n  where type has "hybridcompute"\n| project id', 'id:string', [['/arc-1']]],
      ['let t = "/vm-1"; where id == t | project id', 'id:string', [['/vm-1']]],
      [
        'let f = () { let a = ";}"; strlen(a) }; // take 1; count\nwhere strlen(id) > f() + 3 | project id',
        'id:string',
        [['/arc-1']],
      ],
      ['let resources_ = resources; resources_ | count', 'Count:long', [[2]]],
      ['project id | order by id asc', 'id:string', [['/arc-1'], ['/vm-1']]],
      ['summarize count()', 'count_:long', [[2]]],
      ['union resources, ResourceContainers | count', 'Count:long', [[3]]],
      ['RESOURCES | join kind=inner (resources | project id) on id | count', 'Count:long', [[2]]],
      [
        'resources | where properties.storageProfile.osDisk.osType =~ "windows" | project properties.extended.instanceView.powerState.code',
        'properties_extended_instanceView_powerState_code:dynamic',
        [['PowerState/running']],
      ],
      [
        'resources | project id, tags = todynamic(tolower(tostring(tags))) | where tags[tolower("ENV")] =~ "PROD"',
        'id:string, tags:dynamic',
        [['/vm-1', { env: 'prod', 'patch group': 'a' }]],
      ],
      [
        'resources | where tags.Env == "Prod" and tags["patch group"] == "A" | project id',
        'id:string',
        [['/vm-1']],
      ],
      ['resources | where tags.env == "Prod" | project id', 'id:string', []],
      ['resources | where isnull(tags) | project id', 'id:string', [['/arc-1']]],
      ['resources | mv-expand properties.list | where id == "/arc-1" | count', 'Count:long', [[128]]],
    ],
    database,
  );

  it('counts places in the query as it was written', () => {
    const parse = (query: string) => () => evaluate(query, database, testNow);
    assert.throws(parse('where id == )'), (error) => {
      assert.ok(error instanceof KqlSyntaxError);
      assert.deepEqual([error.line, error.column, error.token], [1, 12, ')']);
      return true;
    });
    assert.throws(parse('where absent == 1'), (error) => {
      assert.ok(error instanceof KqlSemanticError);
      assert.match(error.message, /line 1, column 6/);
      return true;
    });
  });
});
