import { textOf } from '../functions/text-of.ts';
import { KustoDateTime, KustoTimeSpan, type KustoType, type KustoValue } from '../value.ts';

/** An item as the type that `to typeof(…)` names: it is cast, not parsed, so a text is never a number or a datetime. */
export function castTo(value: KustoValue, type: KustoType): KustoValue {
  switch (type) {
    case 'dynamic':
      return value;
    case 'string':
      return textOf(value);
    case 'bool':
      return typeof value === 'boolean' ? value : null;
    case 'int':
    case 'long':
      return typeof value === 'number' && Number.isFinite(value)
        ? BigInt(Math.trunc(value))
        : wholeOrNull(value);
    case 'real':
    case 'decimal':
      return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : null;
    case 'guid':
      return typeof value === 'string' ? value.toLowerCase() : null;
    case 'datetime':
      return value instanceof KustoDateTime ? value : null;
    case 'timespan':
      return value instanceof KustoTimeSpan ? value : null;
  }
}

function wholeOrNull(value: KustoValue): bigint | null {
  return typeof value === 'bigint' ? value : null;
}
