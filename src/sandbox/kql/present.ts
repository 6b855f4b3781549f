/** The value, where Microsoft's typings allow null but a query without errors always has one. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new TypeError('The syntax tree of the query is incomplete.');
  return value;
}
