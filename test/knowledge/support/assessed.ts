import assert from 'node:assert/strict';
import type { TopicId } from '../../../src/model/topic.ts';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { assessmentRow, pendingRow } from '../../support/world/graph-rows.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import { explained } from './explained.ts';

const ID = machineId('m-01');

/** m-01 as a Linux machine. */
export const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };

/** m-01, assessed six hours ago with that source of updates and what was pending; never assessed where it has none. */
export function assessed(
  patchServiceUsed: string | null,
  change: JsonObject = {},
  pending: readonly string[] = [],
): JsonObject {
  const resources = [virtualMachine('m-01', change)];
  if (patchServiceUsed === null) return { resources };
  return {
    resources,
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(ID, 'now-6h', { patchServiceUsed }),
        ...pending.map((name) => pendingRow(ID, 'now-6h', name)),
      ],
    },
  };
}

/** What Azure has of m-01, what is said of it, and what the commands begin with. */
export type AssessedRow = readonly [tenant: JsonObject, said: RegExp, begin: readonly string[]];

export function itTells(topic: TopicId, rows: readonly AssessedRow[]): void {
  for (const [tenant, said, begin] of rows)
    it(said.source, async () => {
      const { knowledge } = await explained(topic, 'm-01', world(tenant));
      assert.match(knowledge?.says.map(({ en }) => en).join('\n') ?? '', said);
      const commands = knowledge?.commands.map(({ code }) => code) ?? [];
      assert.deepEqual(
        commands.map((code, index) =>
          code.startsWith(begin[index] ?? code) ? (begin[index] ?? code) : code,
        ),
        begin,
      );
    });
}
