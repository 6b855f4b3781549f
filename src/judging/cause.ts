import type { Facts, Readings, Values } from '../facts/fact.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import type { CauseId } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { MachineKind } from '../model/machine.ts';
import type { ActionId, OfferedAction } from '../model/offered-action.ts';
import type { Gap } from '../model/reading.ts';
import type { Severity } from '../model/severity.ts';
import type { Subject } from '../model/subject.ts';
import type { Occasion } from './occasion.ts';

/** The cause explains it. */
export interface Holds {
  readonly outcome: 'holds';
  /** One sentence: what is wrong, since when. */
  readonly says: Text;
  readonly evidence: SomeEvidence;
  /** The cause's id on this occasion, where it has a `family` of them. */
  readonly cause?: CauseId;
  /** What it speaks of beside the machine, where that is only known now. */
  readonly subject?: Subject;
  /** What to do about it, as an instruction. */
  readonly nextStep?: Text;
  readonly notes?: readonly Text[];
  /** In place of the cause's own, where they depend on the facts or need arguments. */
  readonly actions?: readonly OfferedAction[];
  /** In place of the cause's own. */
  readonly severity?: Severity;
  /** Pages beside the cause's own. */
  readonly references?: readonly string[];
}

/** Nothing needs a remedy, for a reason that the catalogue has a name for. */
export interface Clears {
  readonly outcome: 'clears';
  readonly says: Text;
  readonly evidence: SomeEvidence;
  readonly subject?: Subject;
  readonly notes?: readonly Text[];
  readonly severity?: Extract<Severity, 'fine' | 'at-risk' | 'wait'>;
}

export interface Excluded {
  readonly outcome: 'excluded';
  readonly evidence: SomeEvidence;
}

export interface Undecided {
  readonly outcome: 'undecided';
  readonly gap: Gap;
}

/** What one cause comes to on one occasion. */
export type Judgement = Holds | Clears | Excluded | Undecided;

/** Ids that a cause finds out rather than has: error codes, for instance. */
export interface CauseFamily {
  /** What an id of the family is called in lists; null for an id that is not of it. */
  titleOf(id: CauseId): Text | null;
}

interface CauseDeclaration<Needs extends Facts, Wants extends Facts> {
  /** The file's name. */
  readonly id: CauseId;
  /** A few words for lists. */
  readonly title: Text;
  readonly family?: CauseFamily;
  /** Kinds of machine that it can befall; for any other it is neither excluded nor open. `none`: it is also judged where no machine is named. */
  readonly kinds: readonly (MachineKind | 'none')[];
  readonly severity: Severity;
  /** Facts it cannot be judged without: a gap in one makes the cause undecided before `judge` is called. */
  readonly needs: Needs;
  /** Facts that `judge` weighs itself, gaps included; absent where the fact has no meaning for the machine. */
  readonly wants?: Wants;
  /** It says that nothing else explains the state, so an undecided cause before it bars it. */
  readonly claimsAllElseExcluded?: true;
  /** In the order offered, without arguments. */
  readonly actions: readonly ActionId[];
  readonly references: readonly string[];
}

/** One possible explanation: what it is judged by, what it says, what remedies it. Pure and synchronous. */
export interface Cause extends CauseDeclaration<Facts, Facts> {
  /** Judges with the facts it needs and wants, by their slots; the caller has made sure that the needed ones are known. */
  judge(facts: Readonly<Record<string, unknown>>, occasion: Occasion): Judgement;
}

/** Declares a cause; `judge` sees exactly the facts that `needs` and `wants` name. */
export function defineCause<
  const Needs extends Facts,
  const Wants extends Facts = Record<never, never>,
  const Kind extends MachineKind | 'none' = MachineKind,
>(
  cause: Omit<CauseDeclaration<Needs, Wants>, 'kinds'> & {
    readonly kinds: readonly Kind[];
    judge(facts: Values<Needs> & Readings<Wants>, occasion: Occasion<Kind>): Judgement;
  },
): Cause {
  return cause as unknown as Cause;
}
