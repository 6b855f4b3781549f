import type { Choice } from './choice.ts';
import type { CodeLanguage } from './code-language.ts';
import type { Evidence } from './evidence.ts';
import type { Finding, Verdict } from './finding.ts';
import type { Instant } from './instant.ts';
import type { Text } from './locale.ts';
import type { Question } from './question.ts';

/** A value as a report hands it on: text in both languages, or a moment that the reader's clock shows. */
export type BlockValue = Text | { readonly at: Instant };

/** How a text is meant to be read. */
export type Tone = 'plain' | 'strong' | 'subtle' | 'warning';

/** One line of a list, with what unfolds beneath it. */
export interface Row {
  readonly verdict: Verdict | null;
  readonly title: Text;
  readonly text: Text | null;
  readonly detail: readonly Block[];
}

/**
 * What every answer is made of. A report is a list of these; `render/` has one template and one text form for each, and a
 * new view is a new list.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly title: Text;
      readonly verdict: Verdict | null;
      readonly subtitle: Text | null;
    }
  | { readonly kind: 'text'; readonly text: Text; readonly tone: Tone }
  | {
      readonly kind: 'traits';
      readonly traits: readonly { readonly label: Text; readonly value: BlockValue }[];
    }
  | { readonly kind: 'quotes'; readonly quotes: readonly Evidence[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'chart';
      readonly title: Text;
      readonly bars: readonly { readonly label: Text; readonly value: number; readonly verdict: Verdict }[];
    }
  | {
      readonly kind: 'code';
      readonly title: Text | null;
      readonly language: CodeLanguage;
      readonly code: string;
    }
  | { readonly kind: 'links'; readonly urls: readonly string[] }
  | {
      readonly kind: 'buttons';
      readonly buttons: readonly { readonly label: Text; readonly question: Question }[];
    }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'fold'; readonly title: Text; readonly blocks: readonly Block[] };
