import { missingValue } from './missing-value.ts';
import type { Relation, Row } from './relation.ts';

/** A row of a relation with nothing in it. */
export function missingRow(relation: Relation): Row {
  return relation.columns.map(({ type }) => missingValue(type));
}
