import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { agentHeartbeatGaps } from '../../src/facts/agent-heartbeat-gaps.ts';
import { agentHeartbeats } from '../../src/facts/agent-heartbeats.ts';
import { dataCollection } from '../../src/facts/data-collection.ts';
import { deployedUpdates } from '../../src/facts/deployed-updates.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { legacyData } from '../../src/facts/legacy-data.ts';
import { legacyDeployments } from '../../src/facts/legacy-deployments.ts';
import { legacyPresence } from '../../src/facts/legacy-presence.ts';
import { legacyRun } from '../../src/facts/legacy-run.ts';
import { legacySourceIds } from '../../src/facts/legacy-source-ids.ts';
import { legacyStart } from '../../src/facts/legacy-start.ts';
import { legacyUpdateSetting } from '../../src/facts/legacy-update-setting.ts';
import { legacyUpdates } from '../../src/facts/legacy-updates.ts';
import { registrationRecords } from '../../src/facts/registration-records.ts';
import { resolveMachines } from '../../src/machines/resolve-machines.ts';
import { type MachineId, machineKey } from '../../src/model/machine.ts';
import { type Entities, NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { type Reading, unreadPart } from '../../src/model/reading.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { OTHER_LAW } from '../scenarios/legacy/presence.ts';
import { SOMEBODY } from '../support/asker.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { NOTHING, ROWS, SECONDS, twoWorkspaces } from '../support/world/two-workspaces.ts';
import { machineId } from '../support/world/world.ts';

const VM = machineId('vm-01') as MachineId;

/** Every fact that is read from several workspaces. */
const READERS: readonly Fact<unknown>[] = [
  agentHeartbeatGaps,
  agentHeartbeats,
  dataCollection,
  deployedUpdates,
  legacyData,
  legacyDeployments,
  legacyPresence,
  legacyRun,
  legacySourceIds,
  legacyStart,
  legacyUpdateSetting,
  legacyUpdates,
  registrationRecords,
];

function aboutMachine(entities: Entities): Question {
  return {
    text: '',
    pasted: null,
    locale: 'en',
    intent: 'diagnose',
    topic: null,
    entities,
    scope: 'machines',
    candidates: [],
  };
}

async function readingOf(fact: Fact<unknown>, of: World): Promise<Reading<unknown> | undefined> {
  const { azure, now } = sandboxAzure(of);
  const entities = { ...NO_ENTITIES, machines: ['vm-01'] };
  const asked = askedOf(aboutMachine(entities), SOMEBODY, now);
  const { entries } = await resolveMachines(entities, azure, now);
  const gather = createGather(
    {
      azure,
      now,
      asked,
      machineCount: 1,
      shared: new Map(),
      reportError: (error) => {
        throw error;
      },
    },
    entries,
  );
  const sheets = await gather.readFacts(
    [fact],
    entries.map(({ machine }) => machine),
  );
  return sheets.get(machineKey(VM))?.get(fact.id);
}

describe('a fact that several workspaces know, where the second one', () => {
  for (const second of SECONDS)
    for (const fact of READERS) {
      it(`${second.is}: ${fact.id}, with rows`, async () => {
        const reading = await readingOf(fact, twoWorkspaces(ROWS, second));
        assert.ok(reading?.isKnown, 'what the first workspace shows is lost');
        assertMissing(reading, second.missing);
      });
      it(`${second.is}: ${fact.id}, without rows`, async () => {
        const reading = await readingOf(fact, twoWorkspaces(NOTHING, second));
        if (second.missing === null) assert.notEqual(unreadPart(reading)?.code, 'AZ_PARTIAL');
        // Of a machine that no deployment is known for, the ids of its agent are not asked.
        else if (reading !== undefined) assertMissing(reading, second.missing);
        if (second.missing !== null && reading !== undefined) assert.equal(reading.isKnown, false);
      });
    }
});

function assertMissing(reading: Reading<unknown>, code: string | null): void {
  const missing = unreadPart(reading);
  assert.equal(missing?.code ?? null, code);
  if (missing === null) return;
  assert.match(missing.needs.en, new RegExp(OTHER_LAW));
  assert.match(missing.needs.ja, new RegExp(OTHER_LAW));
}
