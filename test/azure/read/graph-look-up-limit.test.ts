import assert from 'node:assert/strict';
import { z } from 'zod';
import type { LookUpKind } from '../../../src/azure/look-up.ts';
import { machineId } from '../../support/world/world.ts';
import { azureOver } from '../support/azure-over.ts';

const row = z.object({ machineId: z.string() });
const ASSESSMENTS: LookUpKind<z.infer<typeof row>> = {
  query: 'assessments',
  row,
  keysOf: ({ machineId: id }) => [id],
};

/** Azure advises fewer than 300 resources in one query; the product names no more than 250. */
const QUERIES: readonly (readonly [machineCount: number, queryCount: number])[] = [
  [1, 1],
  [250, 1],
  [251, 2],
  [500, 2],
  [501, 3],
];

describe('a look-up in Resource Graph', () => {
  for (const [machineCount, queryCount] of QUERIES)
    it(`of ${machineCount} machines takes ${queryCount} queries`, async () => {
      const { azure, requests } = azureOver();
      const machineIds = Array.from({ length: machineCount }, (_, index) => machineId(`vm-${index}`));
      assert.deepEqual(await azure.lookUp(ASSESSMENTS, { machineIds }), []);
      assert.equal(requests().length, queryCount);
    });
});
