import type { SomeEvidence } from './evidence.ts';
import type { FactId, FactValues } from './fact.ts';
import type { ActionId, CauseId, System } from './finding.ts';
import type { Instant } from './instant.ts';
import type { Text } from './locale.ts';
import type { Machine, MachineKind } from './machine.ts';
import type { Gap, Reading } from './reading.ts';
import type { Topic } from './topic.ts';

/** The machine judged and the moment it is judged at. A judgement knows no other time. */
export interface Occasion {
  readonly machine: Machine;
  readonly now: Instant;
}

export interface Holds {
  readonly outcome: 'holds';
  /** One sentence: what is wrong, since when. */
  readonly says: Text;
  readonly evidence: SomeEvidence;
  /** What to do about it, as an instruction. */
  readonly nextStep?: Text;
  readonly notes?: readonly Text[];
}

/** What one cause comes to for one machine. */
export type Judgement =
  | Holds
  | { readonly outcome: 'excluded'; readonly evidence: SomeEvidence }
  | { readonly outcome: 'undecided'; readonly gap: Gap };

/** Facts that were read, by id: what a judgement is given. */
export type KnownFacts<Ids extends FactId> = { readonly [Id in Ids]: FactValues[Id] };

/** Facts as they came, gaps included. */
export type FactReadings<Ids extends FactId = FactId> = { readonly [Id in Ids]?: Reading<FactValues[Id]> };

type FactReadingsBut<Needs extends FactId, Wants extends FactId> = FactReadings<Exclude<Wants, Needs>>;

interface CauseDeclaration<Needs extends FactId, Wants extends FactId> {
  readonly id: CauseId;
  /** A few words for lists. */
  readonly title: Text;
  /** Kinds of machine that it can befall; for any other it is neither excluded nor open. */
  readonly kinds: readonly MachineKind[];
  /** Facts it cannot be judged without: a gap in one makes the cause undecided before `judge` is called. */
  readonly needs: readonly Needs[];
  /** Facts that `judge` weighs itself, gaps included; absent where the fact has no meaning for the machine. */
  readonly wants?: readonly Wants[];
  /** It says that nothing else explains the state, so an undecided cause before it bars it. */
  readonly claimsAllElseExcluded?: true;
  readonly actions: readonly ActionId[];
  readonly references: readonly string[];
  judge(facts: KnownFacts<Needs> & FactReadingsBut<Needs, Wants>, occasion: Occasion): Judgement;
}

/** One possible explanation: what it is judged by, what it says, what remedies it. Pure and synchronous. */
export interface Cause extends Omit<CauseDeclaration<FactId, FactId>, 'judge'> {
  /** Judges with the facts it needs and wants; the caller has made sure that the needed ones are known. */
  judge(facts: Readonly<Record<string, unknown>>, occasion: Occasion): Judgement;
}

/** Declares a cause; `judge` sees exactly the facts that `needs` and `wants` name. */
export function defineCause<const Needs extends FactId, const Wants extends FactId = never>(
  cause: CauseDeclaration<Needs, Wants>,
): Cause {
  return cause as unknown as Cause;
}

/** Whether there is anything to explain, from the facts read so far. */
export type Premise =
  | {
      readonly outcome: 'clear';
      readonly says: Text;
      readonly evidence: SomeEvidence;
      readonly notes?: readonly Text[];
    }
  | { readonly outcome: 'not-applicable'; readonly says: Text; readonly evidence: SomeEvidence }
  | { readonly outcome: 'open' }
  | { readonly outcome: 'undecided'; readonly gap: Gap };

/** A question about a machine that the catalogue knows how to answer. */
export interface Scenario {
  readonly topic: Topic;
  readonly system: System;
  /** Kinds of machine that it has a meaning for. */
  readonly kinds: readonly MachineKind[];
  readonly premise: {
    /** Facts to read, cheapest stage first: a machine that one stage settles is not asked about further. */
    readonly stages: readonly (readonly FactId[])[];
    judge(facts: FactReadings, occasion: Occasion): Premise;
  } | null;
  /** In the order they are ruled out: the first that holds is the cause. */
  readonly causes: readonly Cause[];
  /** What to say when every cause is excluded. */
  clear(machine: Machine): Text;
}
