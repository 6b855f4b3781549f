import type { Insertion } from './insertion.ts';
import { kustoLanguage } from './kusto-language.ts';
import { operatorParameter } from './operator-parameter.ts';
import { quotedName } from './quoted-name.ts';
import { elementsOf, itemsOf } from './syntax-list.ts';

type Columns = readonly Kusto.Language.Symbols.ColumnSymbol[];

/**
 * What is to be written behind the `union kind=inner` of a query so that it has only the columns that all of its tables have,
 * by name and type: the parser gives it those of `kind=outer`. Offsets are those of the analysed text; what stands before or
 * inside another union comes first.
 * Source: https://learn.microsoft.com/kusto/query/union-operator
 */
export function innerUnionProjections(root: Kusto.Language.Syntax.SyntaxNode | null): readonly Insertion[] {
  const { Syntax } = kustoLanguage();
  const projections: Insertion[] = [];
  root?.WalkNodes((node) => {
    if (!(node instanceof Syntax.UnionOperator)) return;
    if (operatorParameter(node.Parameters, 'kind') !== 'inner') return;
    const text = projectionOf(node);
    if (text !== null) projections.push({ offset: node.End, text });
  });
  return projections.sort((left, right) => left.offset - right.offset);
}

/** Null where nothing is to be taken away, or where a table is not there. */
function projectionOf(node: Kusto.Language.Syntax.UnionOperator): string | null {
  const { Syntax } = kustoLanguage();
  const piped = node.Parent instanceof Syntax.PipeExpression ? [node.Parent.Expression?.ResultType] : [];
  const operands = elementsOf(node.Expressions).map(({ ResultType }) => ResultType);
  const tables = [...piped, ...operands].flatMap(columnsOfTables);
  const [first, ...others] = tables.filter((columns) => columns !== null);
  if (first === undefined || tables.includes(null)) return null;
  const common = first.filter((column) => others.every((columns) => columns.some(isAlike(column))));
  if (tables.every((columns) => columns?.length === common.length)) return null;
  const source =
    operatorParameter(node.Parameters, 'withsource') ?? operatorParameter(node.Parameters, 'with_source');
  const names = [...(source === null ? [] : [source]), ...common.map(({ Name }) => Name ?? '')];
  return ` | project ${names.map(quotedName).join(', ')}`;
}

function columnsOfTables(
  type: Kusto.Language.Symbols.Symbol | null | undefined,
): readonly (Columns | null)[] {
  const { Symbols } = kustoLanguage();
  if (type instanceof Symbols.GroupSymbol) return itemsOf(type.Members).flatMap(columnsOfTables);
  if (type instanceof Symbols.TableSymbol) return [itemsOf(type.Columns)];
  if (!(type instanceof Symbols.FunctionSymbol)) return [null];
  return columnsOfTables(itemsOf(type.Signatures)[0]?.Declaration?.Expression?.ResultType);
}

function isAlike({ Name, Type }: Kusto.Language.Symbols.ColumnSymbol) {
  return (other: Kusto.Language.Symbols.ColumnSymbol) =>
    other.Name === Name && other.Type?.Name === Type?.Name;
}
