import { callsByTarget } from './calls-by-target.ts';
import type { Deed } from './deed.ts';
import type { Instant } from './instant.ts';
import type { Text } from './locale.ts';
import type { PeopleNames } from './people-names.ts';
import type { Plan } from './plan.ts';
import { isSame } from './policy.ts';
import type { Question } from './question.ts';
import type { Trace } from './trace.ts';
import type { Operation } from './write.ts';

/**
 * The life of a call to Azure:
 *
 * | from | to | when |
 * |---|---|---|
 * | waiting | calling | a process is about to send it: committed before the request leaves |
 * | calling | waiting | Azure throttled it, or its process was late and did not send it |
 * | calling | running | Azure accepted it and works on it |
 * | calling | done | Azure did it at once |
 * | calling | failed | Azure refused it |
 * | calling | in-doubt | no answer, or a server error; or it is found `calling` by whoever did not send it |
 * | in-doubt | waiting | it is repeatable: to send it again is the same as once |
 * | running | done, failed | Azure says so |
 * | running | in-doubt | it has run for longer than Azure lets one run, or has answered no look for as long |
 * | waiting | left | it was stopped, or one before it failed: it is never sent |
 *
 * A once-only call that is in doubt stays so: it is never sent again, but looked for in Azure.
 */
export type CallState = 'waiting' | 'calling' | 'running' | 'done' | 'failed' | 'in-doubt' | 'left';

/** One call of a deed. */
export interface CallRecord {
  /** Counts up within the deed, target by target. */
  readonly number: number;
  /** Index of its target in the plan, and its own among the target's calls. */
  readonly target: number;
  readonly call: number;
  readonly state: CallState;
  /** A GUID that Azure's activity log has as well; null before it is sent. */
  readonly correlation: string | null;
  readonly operation: Operation | null;
  /** When it came to its state. */
  readonly at: Instant;
  /** Of one that failed: Azure's own code and message; of one that was left, where it was not stopped: why. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly attempts: number;
  /** When it was committed to be sent, the last time; null before. */
  readonly sentAt: Instant | null;
  /** Of one in doubt: what Azure shows of it; null where nobody has looked. */
  readonly trace: Trace | null;
}

/** `break-glass`: whoever asked let it go without the approvals, as the policy allows in an emergency. */
export const DECISIONS = ['approved', 'denied', 'break-glass'] as const;

export type Decision = (typeof DECISIONS)[number];

/** Somebody who looks at a deed, and what he may decide of it now. */
export interface DeedViewer {
  readonly isRequester: boolean;
  readonly may: readonly Decision[];
  /** Why it is not known whether he may; null: it is. */
  readonly unread: Text | null;
}

export interface Approval {
  readonly actor: string;
  readonly decision: Decision;
  /** In his own words; null where he gave none. */
  readonly reason: string | null;
  readonly at: Instant;
}

/** `awaiting-approval` ends in `under-way`, `denied` or `expired`; `under-way` in `settled`, when no call is waiting or under way. */
export type DeedState = 'awaiting-approval' | 'under-way' | 'settled' | 'denied' | 'expired';

/** An action that somebody let be carried out. */
export interface DeedRecord {
  readonly id: string;
  readonly conversation: string;
  /** Who let it, by Entra object id. */
  readonly requester: string;
  readonly requestedAt: Instant;
  /** What was asked, and the plan that was shown and let. */
  readonly question: Question;
  readonly plan: Plan;
  /** IANA name of the clock of whoever asked; null: nobody knows it. */
  readonly timeZone: string | null;
  readonly approvals: readonly Approval[];
  readonly approvalsNeeded: number;
  readonly approvers: readonly string[];
  readonly expiresAt: Instant;
  readonly state: DeedState;
  readonly calls: readonly CallRecord[];
  /** Of whoever asked, decided or may approve. */
  readonly names: PeopleNames;
}

/** What is asked of a deed by deciding something of it, or by looking at it. */
export function decidingQuestion(
  { id, question }: Pick<DeedRecord, 'id' | 'question'>,
  kind: Extract<Deed, { id: string }>['kind'],
): Question {
  return { ...question, intent: 'act', deed: { kind, id } };
}

/** Whether nothing of a deed is waiting or under way. */
export function isSettled({ calls }: Pick<DeedRecord, 'calls'>): boolean {
  return calls.every(({ state }) => state !== 'waiting' && state !== 'calling' && state !== 'running');
}

/** What a conversation is told of a deed in a post of its own, beside the card that is edited: nobody is notified of an edit. */
export const DEED_NOTICES = ['half-time', 'expired', 'denied', 'break-glass'] as const;

export type DeedNotice = (typeof DEED_NOTICES)[number];

/** What is to be told of a deed now; null: nothing. Whoever took his own back knows. */
export function noticeDue(record: DeedRecord, now: Date): DeedNotice | null {
  const { state, requestedAt, expiresAt, approvals, requester } = record;
  switch (state) {
    case 'awaiting-approval': {
      const halfTimeInMs = (Date.parse(requestedAt) + Date.parse(expiresAt)) / 2;
      return now.getTime() >= halfTimeInMs ? 'half-time' : null;
    }
    case 'expired':
      return 'expired';
    case 'denied':
      return approvals.some(({ actor, decision }) => decision === 'denied' && !isSame(actor, requester))
        ? 'denied'
        : null;
    case 'under-way':
    case 'settled':
      return brokeGlass(record) === null ? null : 'break-glass';
  }
}

/** That it went without its approvals; null where it did not. */
export function brokeGlass({ approvals }: Pick<DeedRecord, 'approvals'>): Approval | null {
  return approvals.find(({ decision }) => decision === 'break-glass') ?? null;
}

/** Whether the own roles of whoever sees a plan allow it; `unchecked`: that is seen when he presses. */
export type PreviewedRoles =
  | { readonly state: 'lacks'; readonly reason: Text }
  | { readonly state: 'enough' }
  | { readonly state: 'unchecked' };

/** What is said of a deed to whoever pressed. */
export type DeedNews =
  /** The facts have changed since the plan was shown: the answer shows the new one, and nothing was done. */
  | { readonly state: 'changed' }
  | { readonly state: 'refused'; readonly reason: Text }
  /** Nothing was decided: a plan is shown to whom it would be carried out as. */
  | { readonly state: 'previewed'; readonly roles: PreviewedRoles }
  /** `note`: why what was decided changes nothing; null: it was heeded. */
  | { readonly state: 'kept'; readonly record: DeedRecord; readonly note: Text | null };

/** Of more, the place that they were found in is asked about, and not each by its id. */
const MOST_VERIFIED_BY_ID = 50;

/** What is asked to see whether it helped: of the machines on which every call was done; of many that were meant by their place, all in it. Null where nothing tells. */
export function verifyingQuestion({ question, plan, calls }: DeedRecord): Question | null {
  const byTarget = callsByTarget({ calls });
  const machines = plan.targets.flatMap(({ machine }, target) =>
    machine && (byTarget.get(target) ?? []).every(({ state }) => state === 'done')
      ? machine.id.toLowerCase()
      : [],
  );
  if (plan.verify === null || machines.length === 0) return null;
  const { given: _, holding: _1, undoes: _2, filled: _3, ...asked } = question;
  const verifying = { ...asked, intent: 'diagnose', topic: plan.verify, candidates: [] } as const;
  if (question.scope === 'fleet' && machines.length > MOST_VERIFIED_BY_ID) return verifying;
  return {
    ...verifying,
    scope: 'machines',
    entities: { ...question.entities, machines },
  };
}
