import { defaultSource } from './default-source.ts';
import { globalState } from './global-state.ts';
import { hintSpans } from './hint-spans.ts';
import { kustoLanguage } from './kusto-language.ts';
import { present } from './present.ts';
import type { Schema } from './schema.ts';
import { elementsOf, itemsOf } from './syntax-list.ts';
import { type TextPosition, textPosition } from './text-position.ts';

/** What Microsoft's parser or semantic analysis has against a query. */
export interface Diagnostic {
  readonly kind: 'syntax' | 'semantic';
  /** Microsoft's code of what is wrong, as `KS204`. */
  readonly code: string;
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** The text at that place, or `<EOF>` at the end of the query. */
  readonly token: string;
}

export interface ParsedQuery {
  readonly statements: readonly Kusto.Language.Syntax.Statement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A query's syntax tree with names and types resolved against the schema, and every error in it. */
export function parseQuery(query: string, schema: Schema): ParsedQuery {
  const insertion = defaultSource(query, schema);
  const text = query.slice(0, insertion.offset) + insertion.text + query.slice(insertion.offset);
  const code = parsedCode(text, schema);
  const hints = hintSpans(code.Syntax);
  const syntax = itemsOf(code.GetSyntaxDiagnostics()).filter(isError);
  const all = itemsOf(code.GetDiagnostics()).filter(
    (diagnostic) => isError(diagnostic) && !isInHint(diagnostic),
  );
  const diagnostics = [
    ...syntax.map((diagnostic) => described('syntax', diagnostic)),
    ...(syntax.length > 0 ? [] : all.map((diagnostic) => described('semantic', diagnostic))),
  ];
  return { statements: elementsOf(queryBlock(code)?.Statements ?? null), diagnostics };

  function isInHint({ Start, End }: Kusto.Language.Diagnostic): boolean {
    return hints.some((hint) => Start >= hint.start && End <= hint.end);
  }

  function described(
    kind: Diagnostic['kind'],
    { Start, Length, Code, Message }: Kusto.Language.Diagnostic,
  ): Diagnostic {
    const isBehind = Start >= insertion.offset + insertion.text.length;
    const start = isBehind ? Start - insertion.text.length : Start;
    return { kind, code: Code ?? '', message: Message ?? '', ...placeOf(query, start, Length) };
  }
}

/** Where something is missing (no length), the place is that of the token that stands there instead. */
function placeOf(query: string, start: number, length: number): TextPosition & { readonly token: string } {
  if (length > 0) return { ...textPosition(query, start), token: query.slice(start, start + length) };
  const { space = '', token = '' } = /^(?<space>\s*)(?<token>\w+|\S?)/.exec(query.slice(start))?.groups ?? {};
  const position = textPosition(query, token === '' ? start : start + space.length);
  return { ...position, token: token === '' ? '<EOF>' : token };
}

function parsedCode(text: string, schema: Schema): Kusto.Language.KustoCode {
  return present(kustoLanguage().KustoCode.ParseAndAnalyze(text, globalState(text, schema)));
}

function queryBlock(code: Kusto.Language.KustoCode): Kusto.Language.Syntax.QueryBlock | null {
  const { Syntax } = kustoLanguage();
  return code.Syntax instanceof Syntax.QueryBlock ? code.Syntax : null;
}

function isError({ Severity }: Kusto.Language.Diagnostic): boolean {
  return Severity === 'Error';
}
