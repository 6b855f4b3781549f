import assert from 'node:assert/strict';
import { evaluate } from '../../../src/sandbox/kql/evaluate.ts';
import { LOG_ANALYTICS_SCHEMA } from '../../../src/sandbox/logs/known-tables.ts';

describe('the schemas of Log Analytics', () => {
  for (const [table, columns] of LOG_ANALYTICS_SCHEMA)
    it(`has ${table} with its time and its columns once each`, () => {
      const names = columns.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
      assert.equal(columns[0]?.name, 'TimeGenerated');
      for (const always of ['TenantId', 'Type']) assert.ok(names.includes(always), always);
      const database = { name: 'logs', tables: new Map([[table, { columns, rows: () => [] }]]) };
      const result = evaluate(`${table} | project ${names.join(', ')}`, database, new Date());
      assert.deepEqual(result.columns, columns);
    });

  const TYPES: [table: string, column: string, type: string][] = [
    ['Heartbeat', 'ComputerPrivateIPs', 'dynamic'],
    ['Heartbeat', 'SourceComputerId', 'string'],
    ['Update', 'UpdateID', 'string'],
    ['Update', 'Approved', 'bool'],
    ['UpdateRunProgress', 'UpdateId', 'string'],
    ['UpdateSummary', 'TotalUpdatesMissing', 'int'],
    ['Event', 'EventID', 'int'],
    ['Usage', 'Quantity', 'real'],
  ];
  for (const [table, column, type] of TYPES)
    it(`types ${table}.${column} as ${type}`, () => {
      assert.equal(LOG_ANALYTICS_SCHEMA.get(table)?.find(({ name }) => name === column)?.type, type);
    });
});
