import type { Database } from './database.ts';
import type { Relation } from './relation.ts';
import type { Scalar } from './scalar.ts';
import type { Column } from './value.ts';

/** What a name stands for that a let statement, a function parameter or the `as` operator made. */
export type Binding =
  | { readonly kind: 'scalar'; readonly scalar: Scalar }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'function'; readonly definedIn: Scope };

/** What an expression can see, and the compilers for the expressions inside it. */
export interface Scope {
  readonly database: Database;
  readonly nowInTicks: bigint;
  /** What the strings of these texts stand for; see `lifted-query.ts`. */
  readonly values: ReadonlyMap<string, string>;
  binding(name: string): Binding | null;
  /** A scope inside this one, with more names. */
  within(bindings: ReadonlyMap<string, Binding>): Scope;
  /** Names that `as` gives from here on, to the rest of the query. */
  bind(name: string, binding: Binding): void;
  scalar(node: Kusto.Language.Syntax.Expression | null, columns: readonly Column[]): Scalar;
  /** Also of an operator, which then works on `input`. */
  relation(node: Kusto.Language.Syntax.Expression | null, input?: Relation): Relation;
}
