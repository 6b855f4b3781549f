import type { Evidence, SomeEvidence } from './evidence.ts';
import type { Text } from './locale.ts';
import type { Machine } from './machine.ts';
import type { OfferedAction } from './offered-action.ts';
import type { Gap } from './reading.ts';
import type { Severity } from './severity.ts';
import type { Subject } from './subject.ts';
import type { TopicId } from './topic.ts';

/** The three systems that share one vocabulary; every answer says which it speaks of. */
export type System = 'update-manager' | 'update-management' | 'monitor-agent';

/** Names a cause within its scenario: of the catalogue, or dynamic (`0x8024402c`). The same id may stand in several scenarios. */
export type CauseId = string;

interface Common {
  readonly scenario: TopicId;
  /** Null where the question names a machine that could not be found, or none is concerned. */
  readonly machine: Machine | null;
  /** What the finding speaks of beside the machine. */
  readonly subject: Subject | null;
  readonly system: System;
  readonly severity: Severity;
  readonly says: Text;
  /** What to know besides: settings that will let the state go bad, what is inferred rather than read. */
  readonly notes: readonly Text[];
  /** What was judged and does not hold, with what shows it. */
  readonly excluded: readonly { readonly cause: CauseId; readonly evidence: SomeEvidence }[];
  readonly gaps: readonly Gap[];
  readonly references: readonly string[];
}

/** One cause explains it, and the evidence shows it. */
export interface Found extends Common {
  readonly verdict: 'found';
  readonly cause: CauseId;
  readonly otherCauses: readonly CauseId[];
  readonly evidence: SomeEvidence;
  /** What to do about it by hand; null where the notes say it. */
  readonly nextStep: Text | null;
  readonly actions: readonly OfferedAction[];
}

/** Nothing is wrong; `cause` names why there is nothing to remedy where the catalogue has a name for it (`already-latest`). */
export interface Clear extends Common {
  readonly verdict: 'clear';
  readonly cause: CauseId | null;
  readonly evidence: SomeEvidence;
}

/** A needed fact could not be read: `gaps` say which, and what would close them. */
export interface Unknown extends Common {
  readonly verdict: 'unknown';
  readonly evidence: readonly Evidence[];
  readonly gaps: readonly [Gap, ...Gap[]];
}

/** The scenario has no meaning for this machine. */
export interface NotApplicable extends Common {
  readonly verdict: 'not-applicable';
  readonly evidence: readonly Evidence[];
}

/** What one scenario says of one machine, or of one subject on it. */
export type Finding = Found | Clear | Unknown | NotApplicable;

export type Verdict = Finding['verdict'];

/** The order that verdicts are counted in: what is wrong, what is unknown, what is fine. */
export const VERDICTS: readonly Verdict[] = ['found', 'unknown', 'clear', 'not-applicable'];

/** The cause a finding names; null where it names none. */
export function causeOf(finding: Finding): CauseId | null {
  return 'cause' in finding ? finding.cause : null;
}
