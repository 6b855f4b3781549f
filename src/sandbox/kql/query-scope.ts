import { compileRelation } from './compile-relation.ts';
import { compileScalar } from './compile-scalar.ts';
import type { Database } from './database.ts';
import type { Relation } from './relation.ts';
import type { Scalar } from './scalar.ts';
import type { Binding, Scope } from './scope.ts';
import type { Column } from './value.ts';

/** The scope of a query, or of a part of it that sees more names. */
export class QueryScope implements Scope {
  readonly database: Database;
  readonly nowInTicks: bigint;
  readonly values: Scope['values'];
  readonly #bindings: Map<string, Binding>;
  readonly #outer: Scope | null;

  constructor(
    database: Database,
    nowInTicks: bigint,
    values: Scope['values'],
    bindings = new Map<string, Binding>(),
    outer: Scope | null = null,
  ) {
    this.database = database;
    this.nowInTicks = nowInTicks;
    this.values = values;
    this.#bindings = bindings;
    this.#outer = outer;
  }

  binding(name: string): Binding | null {
    return this.#bindings.get(name) ?? this.#outer?.binding(name) ?? null;
  }

  within(bindings: ReadonlyMap<string, Binding>): Scope {
    return new QueryScope(this.database, this.nowInTicks, this.values, new Map(bindings), this);
  }

  bind(name: string, binding: Binding): void {
    this.#bindings.set(name, binding);
  }

  scalar(node: Kusto.Language.Syntax.Expression | null, columns: readonly Column[]): Scalar {
    return compileScalar(node, columns, this);
  }

  relation(node: Kusto.Language.Syntax.Expression | null, input?: Relation): Relation {
    return compileRelation(node, this, input);
  }
}
