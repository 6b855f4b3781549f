import { KqlNotModelled } from '../failure.ts';
import { convertTo } from '../functions/convert-to.ts';
import type { KustoType, KustoValue } from '../value.ts';
import { type ParseDialect, parseDialect } from './parse-dialect.ts';
import { type ParsePart, parsePart } from './parse-part.ts';

/** The columns that a `parse` pattern finds in a text: null when the text does not match. */
export type ParsePattern = (text: string) => ReadonlyMap<string, KustoValue> | null;

const wholeNumber = String.raw`[-+]?\d+`;
const realNumber = String.raw`[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?`;
const shapes: Partial<Record<KustoType, string>> = {
  int: wholeNumber,
  long: wholeNumber,
  real: realNumber,
  decimal: realNumber,
};

/** The pattern of a `parse` of a kind. Throws KqlNotModelled for kinds, flags and patterns that are not evaluated. */
export function parsePattern(
  nodes: readonly Kusto.Language.Syntax.SyntaxNode[],
  kind: string,
  flags: string,
): ParsePattern {
  const dialect = parseDialect(kind);
  const parts = nodes.map(parsePart);
  const regex = dialect.regex(parts.map((_, index) => sourceOf(parts, index, dialect)).join(''), flags);
  return (text) => {
    regex.lastIndex = 0;
    const match = regex.exec(text);
    if (!match) return null;
    const values = new Map<string, KustoValue>();
    for (const [index, part] of parts.entries())
      if (part.kind === 'column')
        values.set(part.name, convertTo(match.groups?.[groupName(index)] ?? '', part.type));
    return !dialect.isStrict || [...values.values()].every((value) => value !== null) ? values : null;
  };
}

/** Of its own for each part, as a regular expression of the query may have groups too. */
function groupName(index: number): string {
  return `part_${index}`;
}

function sourceOf(parts: readonly ParsePart[], index: number, dialect: ParseDialect): string {
  const part = parts[index];
  const next = parts[index + 1];
  if (part?.kind === 'text') return dialect.text(part.text);
  if (part?.kind !== 'column') return next ? dialect.junk : dialect.rest;
  return dialect.group(groupName(index), columnSource(part.type, next, dialect));
}

function columnSource(type: KustoType, next: ParsePart | undefined, dialect: ParseDialect): string {
  const anything = next ? dialect.value : dialect.rest;
  const shape = shapes[type];
  if (!shape && type !== 'string' && next?.kind === 'anything')
    throw new KqlNotModelled(`parse with * after a ${type} column`);
  if (!shape) return anything;
  return dialect.isStrict ? shape : `${shape}|${anything}`;
}
