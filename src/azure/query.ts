import { readFileSync } from 'node:fs';
import { kqlLiteral } from './kql-literal.ts';

declare const brand: unique symbol;

/** KQL that is ready to run: a file of `queries/` with its parameters filled in. Only `fill` makes one. */
export type FilledQuery = string & { readonly [brand]: 'FilledQuery' };

/** Every file of `queries/`. */
export const QUERY_NAMES = [
  'machines',
  'machine-names',
  'subscription-names',
  'assessments',
  'installations',
  'failed-updates',
  'patch-extensions',
  'legacy-data',
  'logged-computers',
  'configuration-assignments',
  'maintenance-configurations',
] as const;

export type QueryName = (typeof QUERY_NAMES)[number];

const texts = new Map<QueryName, string>();

/** The text of a query file: valid KQL as it stands, with string literals like "{names}" where values go. */
export function queryText(name: QueryName): string {
  const cached = texts.get(name);
  if (cached !== undefined) return cached;
  const text = readFileSync(new URL(`./queries/${name}.kql`, import.meta.url), 'utf8').trimEnd();
  texts.set(name, text);
  return text;
}

/**
 * The query with every "{parameter}" replaced by its values as KQL string literals, comma-separated for a list. Values
 * cannot leave their literals, whatever they hold (a property test proves it with the Kusto parser). A list that is
 * empty becomes one literal that equals no name or id.
 */
export function fill(
  name: QueryName,
  parameters: Readonly<Record<string, string | readonly string[]>>,
): FilledQuery {
  const filled = queryText(name).replace(/"\{([a-zA-Z]+)\}"/g, (_, parameter: string) => {
    const value = parameters[parameter];
    if (value === undefined) throw new Error(`Query ${name} needs a value for {${parameter}}`);
    const values = typeof value === 'string' ? [value] : value;
    return values.length === 0 ? kqlLiteral('') : values.map(kqlLiteral).join(', ');
  });
  return filled as FilledQuery;
}
