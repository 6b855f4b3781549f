import { isJsonObject, type JsonObject } from '../json-object.ts';
import { logTableProblems } from '../logs/log-table-problems.ts';
import { fileShape } from './file-shape.ts';
import { writtenKeyCount } from './json-keys.ts';
import { resolveTimes } from './resolve-times.ts';
import { schemaMessage, schemaProblems } from './schema-problems.ts';
import { startTime } from './start-time.ts';
import { type World, worldSchema } from './world.ts';
import { worldConflicts } from './world-conflicts.ts';
import { WorldError } from './world-error.ts';
import { yamlValue } from './yaml-value.ts';

/**
 * The world that a YAML 1.2 or JSON text describes, its relative date-times written out.
 * Throws a WorldError (`CFG_WORLD`) with every problem at once. `source` names the text in that error.
 */
export function parseWorld(text: string, source = 'The text'): World {
  const file = parsedFile(text, source);
  const { problems: dangers, keyCount } = fileShape(file.value, text.length);
  if (dangers.length > 0) throw new WorldError(source, dangers);
  // YAML refuses what JSON.parse passes over, and says on which line.
  if (file.isJson && writtenKeyCount(text) > keyCount) yamlValue(text, source);
  return worldOf(file.value, source);
}

function worldOf(file: JsonObject, source: string): World {
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

interface ParsedFile {
  readonly value: JsonObject;
  readonly isJson: boolean;
}

function parsedFile(text: string, source: string): ParsedFile {
  const json = text.trimStart().startsWith('{') ? parsedJson(text) : null;
  const value = json ?? yamlValue(text, source);
  if (isJsonObject(value)) return { value, isJson: json !== null };
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
