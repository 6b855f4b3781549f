import { readFileSync } from 'node:fs';
import { kqlLiteral } from './kql-literal.ts';

declare const brand: unique symbol;

/** KQL that is ready to run: a file of `queries/` with its parameters filled in. Only `fill` makes one. */
export type FilledQuery = string & { readonly [brand]: 'FilledQuery' };

/** Every file of `queries/`. */
export const QUERY_NAMES = [
  'machines',
  'fleet-machines',
  'fleet-assessments',
  'near-names',
  'some-machines',
  'subscription-names',
  'containers',
  'scale-sets',
  'assessments',
  'installations',
  'installation-runs',
  'installations-begun',
  'run-updates',
  'legacy-runs',
  'legacy-updates',
  'legacy-source-ids',
  'legacy-update-settings',
  'legacy-presence',
  'patch-extensions',
  'legacy-data',
  'logged-computers',
  'agent-extensions',
  'legacy-agent-extensions',
  'agent-heartbeats',
  'agent-heartbeat-gaps',
  'agent-version-arrivals',
  'machine-regions',
  'resource-groups-in-region',
  'configuration-assignments',
  'maintenance-configurations',
  'maintenance-runs',
  'pending-updates',
  'named-updates',
  'resource-changes',
  'assessment-mode-changes',
  'health-records',
  'role-assignments',
  'automation-accounts',
  'workspaces',
  'dynamic-group',
  'registration-records',
  'machine-tenants',
  'policy-states',
  'machine-places',
  'tag-values',
  'tags-of-value',
  'machines-like',
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

/** What a stage with `each` is repeated for; no stage for none. */
export interface Each {
  readonly each: readonly string[];
}

/** A value, a list of them, a stage for each of them, or null: without the stage. */
export type Parameters = Readonly<Record<string, string | readonly string[] | Each | null>>;

/**
 * The query with every "{parameter}" replaced by its values as KQL string literals, comma-separated for a list. Values
 * cannot leave their literals, whatever they hold (a property test proves it with the Kusto parser). A list that is
 * empty becomes one literal that equals no name or id. A stage `| where` (with what is indented below it) is left out where a
 * parameter in it is null, so that a question that names no place has no filter for one.
 */
export function fill(name: QueryName, parameters: Parameters): FilledQuery {
  const text = queryText(name);
  const used = new Set([...text.matchAll(PARAMETER)].map(([, parameter]) => parameter ?? ''));
  for (const parameter of Object.keys(parameters))
    if (!used.has(parameter)) throw new Error(`Query ${name} has no parameter {${parameter}}`);
  for (const parameter of used)
    if (parameters[parameter] === undefined)
      throw new Error(`Query ${name} needs a value for {${parameter}}`);
  return stagesOf(text)
    .flatMap((stage) => filledStage(name, stage, parameters))
    .join('\n') as FilledQuery;
}

const PARAMETER = /"\{([a-zA-Z]+)\}"/g;

/** A query in its stages; what stands before the first is one as well. */
function stagesOf(text: string): readonly string[] {
  return text.split(/\n(?=\||\S)/);
}

function filledStage(name: QueryName, stage: string, parameters: Parameters): readonly string[] {
  const own = [...stage.matchAll(PARAMETER)].map(([, parameter]) => parameters[parameter ?? '']);
  if (own.includes(null)) {
    if (!stage.startsWith('| where ')) throw new Error(`Query ${name} has a stage that it cannot do without`);
    return [];
  }
  const repeated = own.flatMap((value) => (isEach(value) ? [value.each] : []))[0] ?? [null];
  const asked = own.some((value) => Array.isArray(value) && value.length === 0)
    ? withoutEmptyTerms(stage, parameters)
    : stage;
  return repeated.map((one) =>
    asked.replace(PARAMETER, (_, parameter: string) => {
      const value = parameters[parameter];
      if (isEach(value)) return kqlLiteral(one ?? '');
      const values = typeof value === 'string' ? [value] : (value ?? []);
      return values.length === 0 ? kqlLiteral('') : values.map(kqlLiteral).join(', ');
    }),
  );
}

/** One of several terms that are joined by `or`, and that a list decides. */
const TERM = String.raw`(?:\w+|tostring\(split\(\w+, "[^"]*"\)\[0\]\)) in~? \("\{(?<name>\w+)\}"\)`;
const LATER_TERM = new RegExp(String.raw`\s+or ${TERM}(?=\s|$)`, 'g');
const FIRST_TERM = new RegExp(String.raw`(?<=^\| where )${TERM}\s+or `);

/** A term that a list decides says nothing where the list is empty: somebody who reads the query would stumble over it. */
function withoutEmptyTerms(stage: string, parameters: Parameters): string {
  const unlessEmpty = (term: string, name: string) => {
    const values = parameters[name];
    return Array.isArray(values) && values.length === 0 ? '' : term;
  };
  return stage.replace(LATER_TERM, unlessEmpty).replace(FIRST_TERM, unlessEmpty);
}

function isEach(value: Parameters[string] | undefined): value is Each {
  return typeof value === 'object' && value !== null && 'each' in value;
}
