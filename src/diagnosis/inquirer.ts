import type { Azure } from '../azure/azure.ts';
import type { Asker } from '../model/asker.ts';
import type { History } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import type { People } from '../model/people.ts';
import type { Policy } from '../model/policy.ts';
import type { Recalled } from '../model/recalled.ts';
import type { Topic } from '../model/topic.ts';
import type { ReportOccasion } from '../reports/report.ts';

/** Everything that answering takes besides the question. */
export interface Inquirer extends Pick<ReportOccasion, 'topicTitle' | 'causeTitle' | 'actionTitle'> {
  readonly azure: Azure;
  readonly asker: Asker;
  readonly now: Instant;
  /** Who may have what carried out; absent or null: nothing is. */
  readonly policy?: Policy | null;
  /** Looks up whether somebody is in a group that the policy names; absent: nobody does. */
  readonly people?: People;
  /** What is remembered of the machines; absent: nothing is. */
  readonly history?: History | undefined;
  /** What is remembered of deeds; absent or null: nobody keeps any. */
  readonly recalled?: Recalled | null;
  /** Everything that can be asked, in the order that help lists it. */
  readonly topics: readonly Topic[];
  /** Takes errors of the product itself, which an answer mentions only as a gap. */
  readonly reportError: (error: unknown) => void;
  /** Told how many machines of a fleet have been read and judged so far. */
  readonly machinesRead?: (count: number) => void;
}
