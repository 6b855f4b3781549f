import { columnsOf } from '../columns-of.ts';
import { escapedPattern } from '../escaped-pattern.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { missingValue } from '../missing-value.ts';
import { noInput } from '../no-input.ts';
import { operatorParameter } from '../operator-parameter.ts';
import type { Relation, Row } from '../relation.ts';
import type { Scope } from '../scope.ts';
import { elementsOf, itemsOf } from '../syntax-list.ts';
import { tableSource } from '../table-source.ts';
import { viewBody } from '../user-function.ts';
import type { Column } from '../value.ts';
import type { Operator } from './operator.ts';

/** One table of a union, under the name that `withsource` shows. */
interface Source {
  readonly name: string;
  readonly relation: Relation;
}

/** `union`: the rows of several tables one after another, in columns that take in all of theirs. */
export const union: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.UnionOperator)) return null;
  const sourceColumn =
    operatorParameter(node.Parameters, 'withsource') ?? operatorParameter(node.Parameters, 'with_source');
  const isFuzzy = operatorParameter(node.Parameters, 'isfuzzy')?.toLowerCase() === 'true';
  const piped = input === noInput ? [] : [sourceAt(0, input)];
  const operands = elementsOf(node.Expressions);
  const sources = [
    ...piped,
    ...operands.flatMap((operand, index) => sourcesOf(operand, index + piped.length, scope, isFuzzy)),
  ];
  const columns = columnsOf(node);
  const kept = new Set(columns.map(signatureOf));
  const parts = sources.map((source) => ({ source, cells: cellsOf(source, columns, kept, sourceColumn) }));
  return { columns, rows: () => parts.flatMap(({ source, cells }) => source.relation.rows().map(cells)) };
};

function sourcesOf(
  operand: Kusto.Language.Syntax.Expression,
  position: number,
  scope: Scope,
  isFuzzy: boolean,
): readonly Source[] {
  const { Syntax } = kustoLanguage();
  if (!(operand instanceof Syntax.NameReference)) return [sourceAt(position, scope.relation(operand))];
  if (operand.Name instanceof Syntax.WildcardedName)
    return [...matchingTables(operand.SimpleName ?? '', scope), ...matchingViews(operand, scope)];
  const name = operand.SimpleName ?? '';
  const isThere = scope.binding(name) !== null || tableSource(scope.database, name) !== null;
  return isThere || !isFuzzy ? [{ name, relation: scope.relation(operand) }] : [];
}

/** A source that is no table by name: `as` may have named it, otherwise its place does. */
function sourceAt(position: number, relation: Relation): Source {
  return { name: relation.name ?? `union_arg${position}`, relation };
}

function matchingTables(pattern: string, scope: Scope): readonly Source[] {
  const { areTableNamesCaseInsensitive = false, tables } = scope.database;
  const source = pattern.split('*').map(escapedPattern).join('.*');
  const matcher = new RegExp(`^${source}$`, areTableNamesCaseInsensitive ? 'i' : '');
  return [...tables].filter(([name]) => matcher.test(name)).map(([name, relation]) => ({ name, relation }));
}

/** Functions that a let statement made a `view`; other functions and names are not what a wildcard means. */
function matchingViews(operand: Kusto.Language.Syntax.NameReference, scope: Scope): readonly Source[] {
  const { Symbols } = kustoLanguage();
  const group = operand.ReferencedSymbol;
  if (!(group instanceof Symbols.GroupSymbol)) return [];
  return itemsOf(group.Members).flatMap((symbol) => {
    const body = symbol instanceof Symbols.FunctionSymbol ? viewBody(symbol, scope) : null;
    return body ? [{ name: symbol.Name ?? '', relation: body.scope.relation(body.result) }] : [];
  });
}

/**
 * How a row of one source fills the columns of the union. Where sources have a name in common but not its type, Kusto
 * keeps a column for each type, called after it.
 */
function cellsOf(
  { name, relation }: Source,
  columns: readonly Column[],
  kept: ReadonlySet<string>,
  sourceColumn: string | null,
): (row: Row) => Row {
  const places = new Map<string, number>();
  relation.columns.forEach((column, index) => {
    const { name, type } = column;
    const signature = signatureOf(kept.has(signatureOf(column)) ? column : { name: `${name}_${type}`, type });
    if (!places.has(signature)) places.set(signature, index);
  });
  const cells = columns.map((column, position) => {
    if (sourceColumn !== null && position === 0) return () => name;
    const index = places.get(signatureOf(column));
    const missing = missingValue(column.type);
    return index === undefined ? () => missing : (row: Row) => row[index] ?? null;
  });
  return (row) => cells.map((cell) => cell(row));
}

function signatureOf({ name, type }: Column): string {
  return `${type} ${name}`;
}
