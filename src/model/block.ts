import type { CodeLanguage } from './code-language.ts';
import type { Evidence, SomeEvidence } from './evidence.ts';
import type { CauseId, Finding } from './finding.ts';
import type { Field } from './form.ts';
import type { Instant } from './instant.ts';
import type { Listed } from './listed.ts';
import type { Text } from './locale.ts';
import type { Machine } from './machine.ts';
import type { Question } from './question.ts';
import type { Gap } from './reading.ts';
import type { Standing, StandingCounts } from './standing.ts';
import type { TopicId } from './topic.ts';

/** A text in both languages, or how many findings stand how, which `render/` has the words for. */
export type Label = Text | { readonly counts: StandingCounts };

/** A moment is shown on the reader's clock with its age; a code in monospace, without places to break. */
export type TraitValue = Label | { readonly at: Instant } | { readonly code: string };

export interface Trait {
  readonly label: Text;
  readonly value: TraitValue;
}

/** How a text is meant to be read; `quoted`: the asker's own words. */
export type Tone = 'plain' | 'strong' | 'subtle' | 'warning' | 'quoted';

/** One line of a list, with what unfolds beneath it. */
export interface Row {
  /** What it can be asked for by; absent: it cannot. */
  readonly about?: Listed;
  /** By which somebody asks for it; absent: it has none. */
  readonly number?: number;
  readonly standing: Standing | null;
  /** Before the title: a count (`77 machines`). */
  readonly lead?: Text;
  /** Null: the word of the standing. */
  readonly title: Label | null;
  readonly text: Label | null;
  /** Beside the standing, small: an id to look the title up by. */
  readonly note?: Text;
  readonly detail: readonly Block[];
}

export interface Bar {
  /** Null: the word of the standing. */
  readonly label: Label | null;
  readonly value: number;
  /** Colours it; null: neutral. */
  readonly standing: Standing | null;
}

/** Something to pick: what it is called, what tells it from its neighbours, and the question that picking it asks. */
export interface Candidate {
  readonly label: Text;
  readonly detail: Text | null;
  readonly question: Question;
}

/** A question to ask by a press, in the words it is asked in. */
export interface Ready {
  readonly sentence: Text;
  readonly question: Question;
}

/** A machine in a list; `says`: null where the list says it of all. */
export interface NamedMachine {
  readonly machine: Machine;
  readonly says: Text | null;
}

export interface Fold {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

/**
 * What every answer is made of. A report is a list of these; `render/blocks/` has one form for each kind (a template in
 * `cards/`, and how it reads as plain text), and a new view is a new list.
 */
export type Block =
  /** Opens an answer. `over` stands small above the title, the word of the standing where there is one. */
  | {
      readonly kind: 'heading';
      readonly over?: Label;
      readonly standing: Standing | null;
      readonly subtitle: Label | null;
      readonly title: Label;
    }
  /** `where`: what is said of a command line is for who sits at one. */
  | { readonly kind: 'text'; readonly where?: 'terminal'; readonly text: Label; readonly tone: Tone }
  | { readonly kind: 'traits'; readonly size?: 'small'; readonly traits: readonly Trait[] }
  /** `excerpt`: the evidence that carries an answer, in sight; the rest is folded. */
  | { readonly kind: 'quotes'; readonly look?: 'excerpt'; readonly quotes: readonly Evidence[] }
  /** Causes that were judged and do not hold. */
  | {
      readonly kind: 'excluded';
      readonly scenario: TopicId;
      readonly excluded: readonly { readonly cause: CauseId; readonly evidence: SomeEvidence }[];
    }
  /** What could not be read. */
  | { readonly kind: 'gaps'; readonly gaps: readonly Gap[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /**
   * Findings, each a line that unfolds all of its proof. `machine: 'known'`: the card names it already, so that each need not;
   * `proof: 'none'`: each is a line alone, and its own question shows the rest.
   */
  | {
      readonly kind: 'findings';
      readonly findings: readonly Finding[];
      readonly machine?: 'known';
      readonly proof?: 'none';
      readonly isNumbered?: true;
    }
  /** Some machines of `count`, each with what is said of it alone; `reasons`: on a card by name only, where nothing is wrong with them or it stands there already. */
  | {
      readonly kind: 'machines';
      readonly machines: readonly NamedMachine[];
      readonly count: number;
      readonly reasons?: 'in text';
      readonly isNumbered?: true;
    }
  /** A sum by standing (or the bars' values) stands beneath it, and alone where it cannot be drawn. */
  | { readonly kind: 'chart'; readonly title: Label; readonly bars: readonly Bar[] }
  /** To be copied: shown whole or, where it does not fit, not at all. */
  | {
      readonly kind: 'code';
      readonly title: Text | null;
      readonly language: CodeLanguage;
      readonly code: string;
    }
  /** Pages to open by buttons; what is not https is left out. `title`: of all of them; without one each is called by its own. */
  | { readonly kind: 'links'; readonly title?: Text; readonly urls: readonly string[] }
  | {
      readonly kind: 'buttons';
      readonly buttons: readonly { readonly label: Text; readonly question: Question }[];
    }
  /** Questions in whole sentences, a line each: asked by a press on the line. */
  | { readonly kind: 'questions'; readonly questions: readonly Ready[] }
  /** Buttons for a few, one list to pick from for many: of those a card can send back one. */
  | { readonly kind: 'choices'; readonly title?: Text; readonly choices: readonly Candidate[] }
  /** Fields to fill in; every button takes along what stands in them. One a card. */
  | {
      readonly kind: 'form';
      readonly fields: readonly Field[];
      readonly buttons: readonly { readonly label: Text; readonly question: Question }[];
    }
  /** Parts under a row of buttons that unfold them. `open`: in sight; a card then leaves their titles out, plain text has them. */
  | { readonly kind: 'folds'; readonly state?: 'open'; readonly folds: readonly Fold[] };

export type BlockKind = Block['kind'];

export type BlockOf<Kind extends BlockKind> = Extract<Block, { readonly kind: Kind }>;
