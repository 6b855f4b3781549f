import { instant } from '../../model/instant.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { type FilePath, keysTo } from './file-path.ts';
import { localTime } from './local-time.ts';
import { isMeantAsRelativeTime, relativeTime } from './relative-time.ts';
import { problemPath, type WorldProblem } from './world-problem.ts';

/** Names and free text: a machine may be called `now`. Nothing under these keys is a date-time. */
const NEVER_A_TIME: ReadonlySet<string> = new Set([
  'id',
  'name',
  'displayName',
  'type',
  'tags',
  'message',
  'query',
]);

/** A maintenance window states these on the wall clock of its own `timeZone`, as `YYYY-MM-DD hh:mm`. */
const WALL_CLOCK_FIELDS: ReadonlySet<string> = new Set(['startDateTime', 'expirationDateTime']);

export interface ResolvedTimes {
  readonly value: unknown;
  readonly problems: readonly WorldProblem[];
}

/** A copy of a parsed file with every relative date-time written out in its field's own format. */
export function resolveTimes(file: JsonObject, now: Date): ResolvedTimes {
  const problems: WorldProblem[] = [];

  function refused(path: FilePath, says: string): void {
    problems.push({ path: problemPath(keysTo(path)), says });
  }

  function resolvedText(text: string, path: FilePath, render: (moment: Date) => string | null): string {
    if (!isMeantAsRelativeTime(text)) return text;
    const moment = relativeTime(text, now);
    if (moment !== null) return render(moment) ?? text;
    refused(
      path,
      `'${text}' is not a relative date-time; write now, or now-26h with one of s, m, h, d, w, without spaces`,
    );
    return text;
  }

  function resolvedWindow(window: JsonObject, path: FilePath): JsonObject {
    const { timeZone } = window;
    const entries = Object.entries(window).map(([key, value]) => {
      if (!WALL_CLOCK_FIELDS.has(key) || typeof value !== 'string') return [key, value];
      const render = (moment: Date) => {
        const local = typeof timeZone === 'string' ? localTime(moment, timeZone) : null;
        if (local === null)
          refused(
            { key: 'timeZone', holder: path },
            `${typeof timeZone === 'string' ? `'${timeZone}' is not a Windows time zone` : 'is missing'}; ${key} is relative and needs it, as in 'Tokyo Standard Time' or UTC`,
          );
        return local;
      };
      return [key, resolvedText(value, { key, holder: path }, render)];
    });
    return Object.fromEntries(entries);
  }

  function resolved(value: unknown, path: FilePath): unknown {
    if (typeof value === 'string') return resolvedText(value, path, instant);
    if (Array.isArray(value)) return value.map((item, index) => resolved(item, { key: index, holder: path }));
    if (!isJsonObject(value)) return value;
    if (path?.key === 'maintenanceWindow') return resolvedWindow(value, path);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        NEVER_A_TIME.has(key) ? item : resolved(item, { key, holder: path }),
      ]),
    );
  }

  const { now: start, ...rest } = file;
  return { value: { now: start, ...(resolved(rest, null) as JsonObject) }, problems };
}
