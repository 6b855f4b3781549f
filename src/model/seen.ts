import type { CauseId } from './finding.ts';
import type { Instant } from './instant.ts';
import type { MachineId } from './machine.ts';
import type { Standing } from './standing.ts';
import type { TopicId } from './topic.ts';

/** What an answer said, as far as the next one to the same question is compared with it. */
export interface Seen {
  /** When it was first said so. */
  readonly since: Instant;
  readonly findings: readonly SeenFinding[];
}

export interface SeenFinding {
  readonly scenario: TopicId;
  readonly machine: MachineId | null;
  /** The id of what it speaks of beside the machine. */
  readonly subject: string | null;
  readonly standing: Standing;
  readonly cause: CauseId | null;
}
