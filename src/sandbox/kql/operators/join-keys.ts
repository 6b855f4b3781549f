import { columnScalar } from '../column-scalar.ts';
import { KqlNotModelled } from '../failure.ts';
import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import type { Relation, Row } from '../relation.ts';
import { elementsOf } from '../syntax-list.ts';
import { rowKey } from '../value-key.ts';

type Expression = Kusto.Language.Syntax.Expression;

interface KeyPair {
  readonly left: string;
  readonly right: string;
}

/** What rows of the two sides of a join are matched by. */
export interface JoinKeys {
  readonly pairs: readonly KeyPair[];
  /** Null when a key of the row is null: such a row matches nothing. */
  leftKey(row: Row): string | null;
  rightKey(row: Row): string | null;
}

/** The keys of `on a, $left.b == $right.c`. Throws KqlNotModelled for other conditions. */
export function joinKeys(
  clause: Kusto.Language.Syntax.JoinConditionClause | null,
  left: Relation,
  right: Relation,
): JoinKeys {
  const { Syntax } = kustoLanguage();
  if (!(clause instanceof Syntax.JoinOnClause)) throw new KqlNotModelled('join without on');
  const pairs = elementsOf(clause.Expressions).flatMap(keyPairs);
  const leftCells = pairs.map((pair) => columnScalar(pair.left, left.columns));
  const rightCells = pairs.map((pair) => columnScalar(pair.right, right.columns));
  return {
    pairs,
    leftKey: (row) => keyOf(leftCells.map((cell) => cell.of(row))),
    rightKey: (row) => keyOf(rightCells.map((cell) => cell.of(row))),
  };
}

function keyPairs(node: Expression): readonly KeyPair[] {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.ParenthesizedExpression) return keyPairs(present(node.Expression));
  if (node instanceof Syntax.NameReference) {
    const name = node.SimpleName ?? '';
    return [{ left: name, right: name }];
  }
  if (!(node instanceof Syntax.BinaryExpression)) throw new KqlNotModelled('join on this condition');
  const [first, second] = [present(node.Left), present(node.Right)];
  if (kindName(node) === 'AndExpression') return [...keyPairs(first), ...keyPairs(second)];
  if (kindName(node) !== 'EqualExpression') throw new KqlNotModelled('join on anything but equality');
  const sides = new Map([sideColumn(first), sideColumn(second)]);
  return [{ left: present(sides.get('$left')), right: present(sides.get('$right')) }];
}

/** `$left.x` as the side and the column. */
function sideColumn(node: Expression): [string, string] {
  const { Syntax } = kustoLanguage();
  const isColumn = node instanceof Syntax.PathExpression && node.Selector instanceof Syntax.NameReference;
  const side =
    isColumn && node.Expression instanceof Syntax.NameReference ? node.Expression.SimpleName : null;
  const column = isColumn && node.Selector instanceof Syntax.NameReference ? node.Selector.SimpleName : null;
  if ((side !== '$left' && side !== '$right') || column === null)
    throw new KqlNotModelled('join on anything but columns of $left and $right');
  return [side, column];
}

function keyOf(values: Row): string | null {
  return values.includes(null) ? null : rowKey(values);
}
