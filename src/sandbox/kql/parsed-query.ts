import { defaultSource } from './default-source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { globalState } from './global-state.ts';
import { innerUnionProjections } from './inner-unions.ts';
import { amended, type Insertion } from './insertion.ts';
import { kustoLanguage } from './kusto-language.ts';
import { tooDeep } from './nesting.ts';
import { noQuery } from './no-query.ts';
import { present } from './present.ts';
import type { Schema } from './schema.ts';
import { elementsOf, itemsOf } from './syntax-list.ts';
import { type TextPosition, textPosition } from './text-position.ts';
import { tolerated } from './tolerated.ts';

export interface ParsedQuery {
  readonly statements: readonly Kusto.Language.Syntax.Statement[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where a character of the analysed text stands in the query as it was asked. */
  originalOffset(offset: number): number;
}

/**
 * A query's syntax tree with names and types resolved against the schema, and every error in it. `written` is what an evaluation
 * of it found out to be written into it, as the columns of a plugin.
 */
export function parseQuery(query: string, schema: Schema, written: readonly Insertion[] = []): ParsedQuery {
  const refused = noQuery(query) ?? tooDeep(query);
  if (refused) return { statements: [], diagnostics: [refused], originalOffset: (offset) => offset };
  const { code, originalOffset } = analysed(query, schema, [defaultSource(query, schema), ...written]);
  const isTolerated = tolerated(code.Syntax);
  const syntax = itemsOf(code.GetSyntaxDiagnostics()).filter(isError);
  const all = itemsOf(code.GetDiagnostics()).filter(
    (diagnostic) => isError(diagnostic) && !isTolerated(diagnostic),
  );
  const diagnostics = [
    ...syntax.map((diagnostic) => described('syntax', diagnostic)),
    ...(syntax.length > 0 ? [] : all.map((diagnostic) => described('semantic', diagnostic))),
  ];
  return { statements: elementsOf(queryBlock(code)?.Statements ?? null), diagnostics, originalOffset };

  function described(
    kind: Diagnostic['kind'],
    { Start, Length, Code, Message }: Kusto.Language.Diagnostic,
  ): Diagnostic {
    const place = placeOf(query, originalOffset(Start), Length);
    return { kind, code: Code ?? '', message: Message ?? '', ...place };
  }
}

interface AnalysedQuery {
  readonly code: Kusto.Language.KustoCode;
  originalOffset(offset: number): number;
}

/** Analysed again for each inner union, from the inside out, as its columns decide on what may follow. */
function analysed(query: string, schema: Schema, insertions: readonly Insertion[]): AnalysedQuery {
  const { text, originalOffset } = amended(query, insertions);
  const code = present(kustoLanguage().KustoCode.ParseAndAnalyze(text, globalState(text, schema)));
  const projection = innerUnionProjections(code.Syntax)
    .map((insertion) => ({ ...insertion, offset: originalOffset(insertion.offset) }))
    .find(
      ({ offset }) => !insertions.some((insertion) => insertion.text !== '' && insertion.offset === offset),
    );
  if (!projection) return { code, originalOffset };
  return analysed(query, schema, [...insertions, projection]);
}

/** Where something is missing (no length), the place is that of the token that stands there instead. */
function placeOf(query: string, start: number, length: number): TextPosition & { readonly token: string } {
  if (length > 0) return { ...textPosition(query, start), token: query.slice(start, start + length) };
  const { space = '', token = '' } = /^(?<space>\s*)(?<token>\w+|\S?)/.exec(query.slice(start))?.groups ?? {};
  const position = textPosition(query, token === '' ? start : start + space.length);
  return { ...position, token: token === '' ? '<EOF>' : token };
}

function queryBlock(code: Kusto.Language.KustoCode): Kusto.Language.Syntax.QueryBlock | null {
  const { Syntax } = kustoLanguage();
  return code.Syntax instanceof Syntax.QueryBlock ? code.Syntax : null;
}

function isError({ Severity }: Kusto.Language.Diagnostic): boolean {
  return Severity === 'Error';
}
