import type { ActionKind } from './action-kind.ts';
import type { Instant } from './instant.ts';
import type { Command } from './knowledge-answer.ts';
import type { Text } from './locale.ts';
import type { Machine } from './machine.ts';
import type { ActionId } from './offered-action.ts';
import type { Permit } from './policy.ts';
import type { TopicId } from './topic.ts';
import type { Write } from './write.ts';

/**
 * What sending a call twice comes to. `repeatable`: the same as once (PUT, PATCH and DELETE by name). `once-only`: a second restart, a second
 * installation (POST), so that it is sent at most once, whatever becomes of it.
 */
export type CallClass = 'repeatable' | 'once-only';

/** One call to Azure as it is shown, and then sent. */
export interface PlannedCall extends Write {
  readonly class: CallClass;
  /** What it does, in a few words. */
  readonly means: Text;
  /** The Azure action that the acting identity needs at the resource. */
  readonly permission: string;
}

/** What is done to one machine, or to one schedule or subscription (`machine` null). */
export interface PlanTarget {
  readonly machine: Machine | null;
  /** The resource that is written to. */
  readonly resource: string;
  /** What it is called. */
  readonly name: string;
  /** One after the other, each when the one before has ended well. */
  readonly calls: readonly PlannedCall[];
  /** The calls that put back what was there before; null: it cannot be taken back, or there is nothing to put back. */
  readonly undo: readonly PlannedCall[] | null;
  /** The same by hand. */
  readonly commands: readonly Command[];
  /** What holds for this target alone: what it was set to, what it costs. */
  readonly notes: readonly Text[];
}

/** Why an action is not to be had for a machine, or at all (`machine` null); with the nearest that is. */
export interface Refusal {
  readonly machine: Machine | null;
  /** The name it was asked for by, where no machine has it. */
  readonly name: string;
  readonly reason: Text;
}

/** What an action would do, before anybody lets it: nothing has been written. */
export interface Plan {
  readonly action: ActionId;
  readonly kind: ActionKind;
  readonly targets: readonly PlanTarget[];
  readonly refusals: readonly Refusal[];
  /** Whether machines restart; null: it has nothing to do with restarts. */
  readonly reboot: Text | null;
  readonly cost: Text | null;
  /** What else whoever lets it should know. */
  readonly notes: readonly Text[];
  /** What undoing does; null: it cannot be undone. */
  readonly undo: Text | null;
  /** For each kind of target the smallest built-in role that has every permission of its calls, undoing included; null where no built-in role does. */
  readonly role: string | null;
  /** What is asked afterwards to see whether it helped; null: nothing tells. */
  readonly verify: TopicId | null;
  /** Of an undo, the deed that it puts back, its action and when it was asked for; absent: it is no undo. */
  readonly undoes?: { readonly deed: string; readonly action: ActionId; readonly at: Instant };
  /** Whether the asker may have it carried out. */
  readonly permit: Permit;
  /** The same plan has the same: what would be done, to what, and what is refused. */
  readonly digest: string;
}
