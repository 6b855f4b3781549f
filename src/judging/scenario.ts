import type { FactSheet, Facts, Readings } from '../facts/fact.ts';
import { readingsOf } from '../facts/fact.ts';
import type { Asked } from '../model/asked.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import type { CauseId, Finding, System } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { MachineKind } from '../model/machine.ts';
import type { Gap } from '../model/reading.ts';
import type { Severity } from '../model/severity.ts';
import type { Subject } from '../model/subject.ts';
import type { Topic } from '../model/topic.ts';
import type { Cause } from './cause.ts';
import type { Occasion } from './occasion.ts';

/** Whether there is anything to explain, from the facts read so far. */
export type PremiseOutcome =
  | {
      readonly outcome: 'clear';
      readonly says: Text;
      readonly evidence: SomeEvidence;
      readonly notes?: readonly Text[];
      readonly severity?: Extract<Severity, 'fine' | 'at-risk' | 'wait'>;
    }
  | { readonly outcome: 'not-applicable'; readonly says: Text; readonly evidence: SomeEvidence }
  | { readonly outcome: 'open' }
  | { readonly outcome: 'undecided'; readonly gap: Gap };

/** Settles a machine from a few facts, so that nothing more is read about it. */
export interface Premise {
  /** Facts to read, cheapest stage first: a machine that one stage settles is not asked about further. */
  readonly stages: readonly Facts[];
  judge(sheet: FactSheet, occasion: Occasion): PremiseOutcome;
}

/** Declares a premise; `judge` sees exactly the facts of its stages, those of later stages as absent until they are read. */
export function definePremise<const Stages extends readonly Facts[]>(premise: {
  readonly stages: Stages;
  judge(facts: Readings<Merged<Stages>>, occasion: Occasion<MachineKind>): PremiseOutcome;
}): Premise {
  const declared = Object.assign({}, ...premise.stages) as Merged<Stages>;
  return {
    stages: premise.stages,
    judge: (sheet, occasion) => premise.judge(readingsOf(declared, sheet), occasion as Occasion<MachineKind>),
  };
}

type Merged<Stages extends readonly Facts[]> = Stages extends readonly [
  infer First extends Facts,
  ...infer Rest extends readonly Facts[],
]
  ? First & Merged<Rest>
  : Record<never, never>;

/** What beside the machine is judged, one finding each; none: the machine itself is. */
export interface Subjects {
  readonly needs: Facts;
  of(sheet: FactSheet, occasion: Occasion): readonly Subject[];
}

/** One system's answer to a scenario. */
export interface Examination {
  readonly system: System;
  /** Kinds of machine that it has a meaning for. `none`: it also answers where no machine is named. */
  readonly kinds: readonly (MachineKind | 'none')[];
  readonly premise: Premise | null;
  readonly subjects?: Subjects;
  /** In the order they are ruled out: the first that holds is the cause. */
  readonly causes: readonly Cause[];
  /** What to say when every cause is excluded. */
  clear(occasion: Occasion): Text;
  /** Where a state that no cause explains is not fine all the same. */
  readonly severityOfClear?: Extract<Severity, 'at-risk' | 'wait'>;
}

/** Declares an examination; `clear` is given a machine unless the kinds allow for none. */
export function defineExamination<const Kind extends MachineKind | 'none'>(
  examination: Omit<Examination, 'kinds' | 'clear'> & {
    readonly kinds: readonly Kind[];
    clear(occasion: Occasion<Kind>): Text;
  },
): Examination {
  return examination as unknown as Examination;
}

/** A question that the catalogue knows how to answer; where two systems know it, each says what it shows. */
export interface Scenario {
  readonly topic: Topic;
  /** Left out of overviews: it repeats what other scenarios say, unless it is asked for by name. */
  readonly answersOnlyWhenAsked?: true;
  /** Causes that nothing on record shows: they hold because who asks says that it took place. Of a question that may mean something else they are told where nothing else is found. */
  readonly presumed?: readonly CauseId[];
  /** Asked in words that leave open what is wrong: where this is not, whatever else is wrong with the machine is told. */
  readonly looksFurther?: true;
  /** What may have kept it from taking place at all, told of a machine on which this has nothing to tell of. */
  readonly orElse?: OrElse;
  readonly examinations: readonly [Examination, ...Examination[]];
}

/** What is told in place of a scenario. */
export interface OrElse {
  readonly scenario: Scenario;
  /** Whether what it says of a machine is about what is asked, not about something before it. */
  isMeant(finding: Finding, sheet: FactSheet, asked: Asked): boolean;
}
