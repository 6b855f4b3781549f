import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import type { Relation, Row } from '../relation.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Column } from '../value.ts';
import { rowKey } from '../value-key.ts';
import { aggregateColumns } from './aggregate-columns.ts';
import type { Aggregation, Collector } from './aggregation.ts';
import type { Operator } from './operator.ts';

interface Group {
  readonly keys: Row;
  readonly collectors: readonly Collector[];
}

/** `summarize`: one row for each group of rows, and one for everything when there is no `by`. */
export const summarize: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.SummarizeOperator)) return null;
  const columns = columnsOf(node);
  const by = node.ByClause ? elementsOf(node.ByClause.Expressions) : [];
  if (node.ByClause?.BinClause) throw new KqlNotModelled('summarize by … bin=');
  const aggregates = aggregatesOf(node, columns.slice(by.length), input, scope);
  return { columns, rows: () => groupedRows(input, keysOf(by, input, scope), aggregates) };
};

function keysOf(
  by: readonly Kusto.Language.Syntax.Expression[],
  input: Relation,
  scope: Scope,
): (row: Row) => Row {
  const keys = by.map((expression) => scope.scalar(expression, input.columns));
  return (row) => keys.map((key) => key.of(row));
}

function aggregatesOf(
  node: Kusto.Language.Syntax.SummarizeOperator,
  columns: readonly Column[],
  input: Relation,
  scope: Scope,
): readonly Aggregation[] {
  const by = node.ByClause ? elementsOf(node.ByClause.Expressions) : [];
  let rest = columns;
  const aggregates = elementsOf(node.Aggregates).map((expression) => {
    const aggregate = aggregateColumns(expression, { by, input, scope, columns: rest });
    rest = rest.slice(aggregate.width);
    return aggregate;
  });
  if (rest.length > 0) throw new KqlNotModelled('summarize with these aggregations together');
  return aggregates;
}

function groupedRows(
  input: Relation,
  keysOfRow: (row: Row) => Row,
  aggregates: readonly Aggregation[],
): readonly Row[] {
  const groups = new Map<string, Group>();
  for (const row of input.rows()) {
    const keys = keysOfRow(row);
    const key = rowKey(keys);
    const group = groups.get(key) ?? newGroup(keys, aggregates);
    groups.set(key, group);
    for (const collector of group.collectors) collector.add(row);
  }
  if (groups.size === 0 && keysOfRow([]).length === 0) groups.set('', newGroup([], aggregates));
  return [...groups.values()].map(({ keys, collectors }) => [
    ...keys,
    ...collectors.flatMap((collector) => collector.cells()),
  ]);
}

function newGroup(keys: Row, aggregates: readonly Aggregation[]): Group {
  return { keys, collectors: aggregates.map((aggregate) => aggregate.collect()) };
}
