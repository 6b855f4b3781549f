import type { Database } from './database.ts';
import { globalState } from './global-state.ts';
import { kustoLanguage } from './kusto-language.ts';
import { present } from './present.ts';
import { elementsOf, itemsOf } from './syntax-list.ts';
import { textPosition } from './text-position.ts';

/** What Microsoft's parser or semantic analysis has against a query. */
export interface Diagnostic {
  readonly kind: 'syntax' | 'semantic';
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** The text at that place; empty at the end of the query. */
  readonly token: string;
}

export interface ParsedQuery {
  readonly statements: readonly Kusto.Language.Syntax.Statement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A query's syntax tree with names and types resolved against the database, and every error in it. */
export function parseQuery(query: string, database: Database): ParsedQuery {
  const insertion = sourceInsertion(query, database);
  const text = query.slice(0, insertion.offset) + insertion.text + query.slice(insertion.offset);
  const code = parsedCode(text, database);
  const syntax = itemsOf(code.GetSyntaxDiagnostics()).filter(isError);
  const all = itemsOf(code.GetDiagnostics()).filter(isError);
  const diagnostics = [
    ...syntax.map((diagnostic) => described('syntax', diagnostic)),
    ...(syntax.length > 0 ? [] : all.map((diagnostic) => described('semantic', diagnostic))),
  ];
  return { statements: elementsOf(queryBlock(code)?.Statements ?? null), diagnostics };

  function described(
    kind: Diagnostic['kind'],
    { Start, Length, Message }: Kusto.Language.Diagnostic,
  ): Diagnostic {
    const start = Start < insertion.offset + insertion.text.length ? Start : Start - insertion.text.length;
    const length = Length > 0 ? Length : (/^\w*/.exec(query.slice(start))?.[0].length ?? 0);
    return {
      kind,
      message: Message ?? '',
      ...textPosition(query, start),
      token: query.slice(start, start + length),
    };
  }
}

/** A query that begins with an operator means the database's default table, if it has one. */
function sourceInsertion(
  query: string,
  database: Database,
): { readonly offset: number; readonly text: string } {
  const { Syntax } = kustoLanguage();
  const nothing = { offset: 0, text: '' };
  if (database.defaultTable === undefined) return nothing;
  const statements = elementsOf(queryBlock(parsedCode(query, database))?.Statements ?? null);
  const last = statements.at(-1);
  if (!(last instanceof Syntax.ExpressionStatement)) return nothing;
  const first = firstInPipe(present(last.Expression));
  const isOperator = first instanceof Syntax.QueryOperator && !isSource(first);
  return isOperator ? { offset: first.TextStart, text: `${database.defaultTable} | ` } : nothing;
}

function firstInPipe(node: Kusto.Language.Syntax.Expression): Kusto.Language.Syntax.Expression {
  const { Syntax } = kustoLanguage();
  return node instanceof Syntax.PipeExpression ? firstInPipe(present(node.Expression)) : node;
}

/** The operators that make rows themselves. */
function isSource(node: Kusto.Language.Syntax.QueryOperator): boolean {
  const { Syntax } = kustoLanguage();
  return [
    Syntax.PrintOperator,
    Syntax.RangeOperator,
    Syntax.UnionOperator,
    Syntax.FindOperator,
    Syntax.SearchOperator,
    Syntax.EvaluateOperator,
    Syntax.MacroExpandOperator,
  ].some((operator) => node instanceof operator);
}

function parsedCode(text: string, database: Database): Kusto.Language.KustoCode {
  return present(kustoLanguage().KustoCode.ParseAndAnalyze(text, globalState(text, database)));
}

function queryBlock(code: Kusto.Language.KustoCode): Kusto.Language.Syntax.QueryBlock | null {
  const { Syntax } = kustoLanguage();
  return code.Syntax instanceof Syntax.QueryBlock ? code.Syntax : null;
}

function isError({ Severity }: Kusto.Language.Diagnostic): boolean {
  return Severity === 'Error';
}
