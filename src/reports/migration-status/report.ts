import type { Report } from '../../model/answer.ts';
import type { Instant } from '../../model/instant.ts';
import type { MachineId } from '../../model/machine.ts';
import type { Question } from '../../model/question.ts';
import { groupPageBlocks, groupRows, machinesText } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport } from '../report.ts';
import { migrationBlocks, traceText } from './blocks.ts';
import { MIGRATION_FACTS, type Migrating } from './migration-facts.ts';
import {
  assessedAt,
  MIGRATION_STATES,
  type MigrationState,
  migrationStateOf,
  tracesOf,
} from './migration-state.ts';
import { MIGRATION_WORDS } from './state-words.ts';
import { MIGRATION_STATUS } from './topic.ts';

interface MigrationDatum {
  readonly machine: MachineId;
  readonly state: MigrationState;
  readonly assessedAt: Instant | null;
  /** Null: none on record, or not readable. */
  readonly legacyRowAt: Instant | null;
  readonly hasLegacyAgent: boolean | null;
}

/** On which side of the migration to Update Manager machines are: migrated, on the retired Update Management only, or on both. */
export const migrationStatus = defineReport({
  topic: MIGRATION_STATUS,
  covers: [],
  needs: MIGRATION_FACTS,
  leftBehind: true,
  collect({ question }) {
    const groups = new MachineGroups<MigrationState>(MIGRATION_STATES, question.listing);
    const machines: MigrationDatum[] = [];
    let first: Migrating | null = null;
    return {
      add(each) {
        first ??= each;
        machines.push(datumOf(each));
        groups.add(migrationStateOf(each), { machine: each.machine, says: traceText(each) });
      },
      report: () => {
        if (first === null) return null;
        return machines.length === 1 && !question.listing
          ? { id: MIGRATION_STATUS.id, data: { ...datumOf(first) }, blocks: migrationBlocks(first) }
          : ofFleet(groups, machines, question);
      },
    };
  },
});

function datumOf(each: Migrating): MigrationDatum {
  const { machine, facts } = each;
  const traces = tracesOf(facts);
  return {
    machine: machine.id,
    state: migrationStateOf(each),
    assessedAt: assessedAt(traces),
    legacyRowAt: traces.legacyRowAt === 'none' ? null : traces.legacyRowAt,
    hasLegacyAgent: traces.hasLegacyAgent,
  };
}

function ofFleet(
  groups: MachineGroups<MigrationState>,
  machines: readonly MigrationDatum[],
  question: Question,
): Report {
  const page = groups.page();
  const count = machinesText(machines.length);
  const currentCount = machines.filter(({ state }) => state === 'migrated' || state === 'both').length;
  return {
    id: MIGRATION_STATUS.id,
    data: {
      machineCount: machines.length,
      states: groups.inOrder().map(({ key, machineCount }) => ({ state: key, machineCount })),
      machines,
    },
    blocks: page
      ? groupPageBlocks(page, MIGRATION_WORDS, MIGRATION_STATUS.title, question)
      : [
          {
            kind: 'heading',
            over: MIGRATION_STATUS.title,
            standing: null,
            title: {
              en: `${currentCount} of ${count.en} in Update Manager`,
              ja: `${count.ja}中 ${currentCount} 台が Update Manager に移行済み`,
            },
            subtitle: null,
          },
          ...groupRows(groups.inOrder(), MIGRATION_WORDS, question),
        ],
  };
}
