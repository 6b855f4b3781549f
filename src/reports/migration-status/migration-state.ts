import { type Assessment, assessmentTime, newestFirst } from '../../facts/latest-assessment.ts';
import type { Instant } from '../../model/instant.ts';
import type { Migrating, MigrationReadings } from './migration-facts.ts';

/** On which side a machine is, what is left to do first; `no-resource`: in Update Management, and nothing in Azure stands for it. */
export const MIGRATION_STATES = [
  'legacy-only',
  'no-resource',
  'unread',
  'neither',
  'both',
  'migrated',
] as const;

export type MigrationState = (typeof MIGRATION_STATES)[number];

/** What is on record of a machine on either side; null: could not be read. */
export interface MigrationTraces {
  /** Whether the extension of the retired Log Analytics agent is on it. */
  readonly hasLegacyAgent: boolean | null;
  /** The newest row of Update Management; `none`: not on record. */
  readonly legacyRowAt: Instant | 'none' | null;
  /** The last assessment by Update Manager, finished or not; `none`: not on record. */
  readonly assessment: Assessment | 'none' | null;
}

export function tracesOf({ inGraph, inView, legacyAgent, legacyData }: MigrationReadings): MigrationTraces {
  const sources = [inView, inGraph].filter((source) => source !== undefined);
  const assessments = sources.flatMap((source) =>
    source.isKnown && source.value.assessment ? [source.value.assessment] : [],
  );
  const [newest] = assessments.toSorted(newestFirst);
  const areAllRead = sources.length > 0 && sources.every(({ isKnown }) => isKnown);
  return {
    // A machine that only a workspace knows has no extensions.
    hasLegacyAgent:
      legacyAgent === undefined ? false : legacyAgent.isKnown ? legacyAgent.value.extension !== null : null,
    legacyRowAt: legacyData?.isKnown ? (legacyData.value.newest[0]?.value ?? 'none') : null,
    assessment: newest ?? (areAllRead ? 'none' : null),
  };
}

/** Any trace shows that a side has the machine; that it has not takes all of its records. */
export function migrationStateOf({ machine, facts }: Pick<Migrating, 'machine' | 'facts'>): MigrationState {
  const { assessment, hasLegacyAgent, legacyRowAt } = tracesOf(facts);
  if (machine.kind === 'log-analytics' && legacyRowAt !== null && legacyRowAt !== 'none')
    return 'no-resource';
  const hasRow = legacyRowAt === null ? null : legacyRowAt !== 'none';
  const isLegacy =
    hasLegacyAgent || hasRow ? true : hasLegacyAgent === null || hasRow === null ? null : false;
  const isCurrent = assessment === null ? null : assessment !== 'none';
  if (isLegacy === null || isCurrent === null) return 'unread';
  if (isCurrent) return isLegacy ? 'both' : 'migrated';
  return isLegacy ? 'legacy-only' : 'neither';
}

/** When Update Manager last assessed the machine; null where that is not on record. */
export function assessedAt({ assessment }: MigrationTraces): Instant | null {
  return assessment === null || assessment === 'none' ? null : assessmentTime(assessment);
}
