import { comparablePath } from '../comparable-path.ts';
import { envelopeProblem } from '../envelope-problem.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { type ResourceId, resourceId } from '../resource-id.ts';
import { RESOURCE_GRAPH_TABLES } from './resource-graph-tables.ts';
import { problemPath, type WorldProblem } from './world-problem.ts';

/**
 * What contradicts itself between entries of a parsed file: duplicates, ids that disagree with what stands beside them, entries
 * that name what the file does not declare. Values of the wrong shape are the schema's to refuse and are passed over here.
 */
export function worldConflicts(file: JsonObject): readonly WorldProblem[] {
  return [
    ...duplicates(file, 'subscriptions', 'subscriptionId'),
    ...duplicates(file, 'resources', 'id'),
    ...duplicates(file, 'workspaces', 'customerId'),
    ...entries(file, 'resources').flatMap(({ entry, path }) => mismatches(entry, path)),
    ...undeclaredSubscriptions(file),
    ...unknownTables(file),
    ...entries(file, 'operations').flatMap(({ entry, path }) =>
      entry.result !== undefined && entry.error !== undefined
        ? [
            problem(
              [...path, 'error'],
              'stands beside result; keep result for a body, or error for an operation that fails',
            ),
          ]
        : [],
    ),
    ...merges(file).flatMap(({ entry, path }) => {
      const found = envelopeProblem(entry);
      return found === null ? [] : [problem([...path, found.key], found.says)];
    }),
    ...entries(file, 'faults').flatMap(({ entry, path }) => faultConflicts(entry, path)),
  ];
}

interface Entry {
  readonly entry: JsonObject;
  readonly path: readonly PropertyKey[];
}

function entries(holder: JsonObject, key: string, at: readonly PropertyKey[] = []): readonly Entry[] {
  const list = holder[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => (isJsonObject(entry) ? [{ entry, path: [...at, key, index] }] : []));
}

function problem(path: readonly PropertyKey[], says: string): WorldProblem {
  return { path: problemPath(path), says };
}

function faultConflicts(
  { status, latencyInMs, drop, afterEffect }: JsonObject,
  path: readonly PropertyKey[],
): readonly WorldProblem[] {
  const isReplied = status !== undefined;
  if (drop === true && isReplied)
    return [problem([...path, 'status'], 'stands beside drop; keep status for a reply, or drop for none')];
  if (isReplied || drop === true) return [];
  if (afterEffect === true)
    return [problem([...path, 'afterEffect'], 'needs a status or drop: what happens after the effect')];
  return latencyInMs === undefined
    ? [
        problem(
          [...path, 'status'],
          'is missing, and so are drop and latencyInMs; write at least one of them',
        ),
      ]
    : [];
}

function duplicates(file: JsonObject, list: string, key: string): readonly WorldProblem[] {
  const firstPaths = new Map<string, string>();
  return entries(file, list).flatMap(({ entry, path }) => {
    const value = entry[key];
    if (typeof value !== 'string') return [];
    const comparable = comparablePath(value);
    const first = firstPaths.get(comparable);
    if (first !== undefined)
      return [problem([...path, key], `'${value}' is given at ${first} already; remove one of them`)];
    firstPaths.set(comparable, problemPath(path));
    return [];
  });
}

function mismatches(resource: JsonObject, path: readonly PropertyKey[]): readonly WorldProblem[] {
  const { id, type, name } = resource;
  const parts = typeof id === 'string' ? resourceId(id) : null;
  if (parts === null) return [];
  const found: WorldProblem[] = [];
  if (typeof type === 'string' && !typesOf(parts).includes(type.toLowerCase()))
    found.push(
      problem(
        [...path, 'type'],
        `'${type}' disagrees with the id, which says ${parts.type}; correct one of them`,
      ),
    );
  if (
    typeof name === 'string' &&
    ![parts.name, parts.fullName].some((one) => one.toLowerCase() === name.toLowerCase())
  )
    found.push(
      problem(
        [...path, 'name'],
        `'${name}' disagrees with the id, which says ${parts.name}; correct one of them`,
      ),
    );
  return found;
}

/** Resource groups go by two types: ARM says the first, Resource Graph the second. */
function typesOf({ type }: ResourceId): readonly string[] {
  const lowerCase = type.toLowerCase();
  return lowerCase === 'microsoft.resources/resourcegroups'
    ? [lowerCase, 'microsoft.resources/subscriptions/resourcegroups']
    : [lowerCase];
}

function undeclaredSubscriptions(file: JsonObject): readonly WorldProblem[] {
  const declared = new Set(
    entries(file, 'subscriptions').map(({ entry }) => String(entry.subscriptionId).toLowerCase()),
  );
  const ids = [
    ...entries(file, 'resources').map((one) => ({ ...one, key: 'id' })),
    ...entries(file, 'workspaces').map((one) => ({ ...one, key: 'resourceId' })),
    ...entries(file, 'operations').map((one) => ({ ...one, key: 'machine' })),
    ...merges(file).map((one) => ({ ...one, key: 'id' })),
  ];
  return ids.flatMap(({ entry, path, key }) => {
    const id = entry[key];
    const subscriptionId = typeof id === 'string' ? resourceId(id)?.subscriptionId : null;
    if (typeof subscriptionId !== 'string' || declared.has(subscriptionId.toLowerCase())) return [];
    return [
      problem(
        [...path, key],
        `lies in subscription '${subscriptionId}', which is not declared; add it under subscriptions`,
      ),
    ];
  });
}

/** What operations merge into resources when they end. */
function merges(file: JsonObject): readonly Entry[] {
  return entries(file, 'operations').flatMap(({ entry, path }) =>
    isJsonObject(entry.then) ? entries(entry.then, 'merge', [...path, 'then']) : [],
  );
}

function unknownTables(file: JsonObject): readonly WorldProblem[] {
  const holders: Entry[] = [];
  if (isJsonObject(file.resourceGraph)) holders.push({ entry: file.resourceGraph, path: ['resourceGraph'] });
  for (const { entry, path } of entries(file, 'operations'))
    if (isJsonObject(entry.then) && isJsonObject(entry.then.rows))
      holders.push({ entry: entry.then.rows, path: [...path, 'then', 'rows'] });
  return holders.flatMap(({ entry, path }) =>
    Object.keys(entry)
      .filter((table) => !RESOURCE_GRAPH_TABLES.has(table.toLowerCase()))
      .map((table) =>
        problem(
          [...path, table],
          'is not a Resource Graph table; check its spelling, as in patchassessmentresources',
        ),
      ),
  );
}
