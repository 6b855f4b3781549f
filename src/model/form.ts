import type { Text } from './locale.ts';

/** What a card can ask to be filled in; each value comes back under this name. */
export const FIELD_NAMES = ['reason', 'recurrence', 'time', 'content', 'language'] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** What somebody filled in: without spaces around it, never blank. Nobody keeps a client from sending what no field offers. */
export type Filled = Readonly<Partial<Record<FieldName, string>>>;

/** A reason of several sentences; of more the first part is kept. In UTF-16 units. */
export const LONGEST_FILLED = 500;

/**
 * A field of a form. `value`: what stands in it before anybody fills it in; `placeholder`: what stands in it while it is empty, which is all that clients before
 * schema 1.3 show of what it is for.
 */
export type Field = {
  readonly name: FieldName;
  readonly label: Text;
  readonly value?: string;
} & (
  | { readonly kind: 'text'; readonly placeholder: Text }
  /** A time of day, `HH:mm`. */
  | { readonly kind: 'time' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: Text }[];
    }
);
