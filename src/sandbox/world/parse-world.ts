import { LineCounter, parseDocument, visit } from 'yaml';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { logTableProblems } from '../logs/log-table-problems.ts';
import { resolveTimes } from './resolve-times.ts';
import { schemaMessage, schemaProblems } from './schema-problems.ts';
import { startTime } from './start-time.ts';
import { type World, worldSchema } from './world.ts';
import { worldConflicts } from './world-conflicts.ts';
import { WorldError } from './world-error.ts';

/**
 * The world that a YAML 1.2 or JSON text describes, its relative date-times written out.
 * Throws a WorldError (`CFG_WORLD`) with every problem at once. `source` names the text in that error.
 */
export function parseWorld(text: string, source = 'The text'): World {
  const file = parsedFile(text, source);
  const start = startTime(file.now);
  const resolved =
    start instanceof Date
      ? resolveTimes(file, start)
      : { value: file, problems: [{ path: 'now', says: start }] };
  const value = isJsonObject(resolved.value) ? resolved.value : {};
  const parsed = worldSchema.safeParse(value, { error: schemaMessage });
  const wrongShapes = parsed.success ? [] : schemaProblems(parsed.error.issues);
  const problems = [
    ...resolved.problems,
    // Without a valid `now` the relative date-times are still as written: what the schema says of them would mislead.
    ...wrongShapes.filter(
      ({ path }) => start instanceof Date || !/^(?:now$|activityLog\[\d+\]\.eventTimestamp$)/.test(path),
    ),
    ...worldConflicts(value),
    ...logTableProblems(value),
  ];
  if (!parsed.success || problems.length > 0) throw new WorldError(source, problems);
  return parsed.data;
}

function parsedFile(text: string, source: string): JsonObject {
  const value = text.trimStart().startsWith('{')
    ? (parsedJson(text) ?? parsedYaml(text, source))
    : parsedYaml(text, source);
  if (isJsonObject(value)) return value;
  throw new WorldError(source, [
    { path: '', says: 'is not an object of keys and values; begin with now: and tenantId:' },
  ]);
}

/** Null for what is not JSON: it may be YAML in braces. JSON goes first because a large fleet parses many times faster so. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function parsedYaml(text: string, source: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: lines });
  const problems = document.errors.map(({ message, linePos }) => ({
    path: linePos === undefined ? '' : `line ${linePos[0].line}`,
    says: `is not YAML: ${message.split('\n')[0]}`,
  }));
  // The parser itself finds an alias without its anchor only when it makes values, and then throws without a place.
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return;
      const path = alias.range ? `line ${lines.linePos(alias.range[0]).line}` : '';
      problems.push({ path, says: `is not YAML: no anchor &${alias.source} stands before *${alias.source}` });
    },
  });
  if (problems.length > 0) throw new WorldError(source, problems);
  return document.toJS({ maxAliasCount: -1 });
}
