/** One step of the schema. A released step is never edited: another one follows it. */
export interface Migration {
  /** Counts up from 1 without gaps. */
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}
