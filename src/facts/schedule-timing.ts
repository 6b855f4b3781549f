import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { cite } from '../azure/quote.ts';
import type { Asked } from '../model/asked.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import { type Instant, instant, later } from '../model/instant.ts';
import { type MaintenanceWindow, maintenanceWindow } from '../schedules/maintenance-window.ts';
import { expiryOf, latestRun, nextRun, type Run, runsBetween } from '../schedules/runs.ts';

/** When a schedule runs, as far as the question goes. */
export type ScheduleTiming =
  | { readonly isReadable: false; readonly evidence: SomeEvidence }
  | {
      readonly isReadable: true;
      /** The run that the question is about: of the name or in the stretch of time it names, else the latest. Null: none was due. */
      readonly run: Run | null;
      /** The latest run that was due by now. */
      readonly latest: Run | null;
      readonly next: Run | null;
      /** Null: never. */
      readonly expiresAt: Instant | null;
      readonly durationInMs: number;
      /** What the times are computed from. */
      readonly evidence: SomeEvidence;
      readonly expiration: Evidence;
      readonly duration: Evidence;
    };

/** When a schedule runs, computed from its maintenance window. */
export function timingOf(
  { id, properties }: MaintenanceConfiguration,
  asked: Pick<Asked, 'run' | 'span'>,
  now: Instant,
): ScheduleTiming {
  const written = properties.maintenanceWindow ?? NO_WINDOW;
  const quoted = (field: keyof typeof written) =>
    cite(
      { source: 'resource-graph', record: id, at: now },
      `properties.maintenanceWindow.${field}`,
      written[field],
    );
  const window = maintenanceWindow(written);
  if ('unreadable' in window) return { isReadable: false, evidence: [quoted(window.unreadable)] };
  return {
    isReadable: true,
    run: runInQuestion(window, asked, now),
    latest: latestRun(window, now),
    next: nextRun(window, now),
    expiresAt: expiryOf(window),
    durationInMs: window.durationInMs,
    evidence: [quoted('recurEvery'), quoted('startDateTime'), quoted('timeZone')],
    expiration: quoted('expirationDateTime'),
    duration: quoted('duration'),
  };
}

/** The end of a schedule that lies behind, after which it patches nothing; null: it goes on, or nobody can tell. */
export function endOf(
  configuration: MaintenanceConfiguration | null,
  now: Instant,
): { readonly at: Instant; readonly evidence: Evidence } | null {
  if (configuration === null) return null;
  const timing = timingOf(configuration, { run: null, span: null }, now);
  if (!timing.isReadable || timing.expiresAt === null || timing.expiresAt > now) return null;
  return { at: timing.expiresAt, evidence: timing.expiration };
}

const NO_WINDOW = {
  startDateTime: null,
  expirationDateTime: null,
  duration: null,
  timeZone: null,
  recurEvery: null,
};

function runInQuestion(
  window: MaintenanceWindow,
  { run, span }: Pick<Asked, 'run' | 'span'>,
  now: Instant,
): Run | null {
  const named = run === null ? null : startInName(run);
  if (named !== null) return { start: named, end: later(named, window.durationInMs) };
  if (span === null) return latestRun(window, now);
  // A run that began the evening before goes on into the day that is asked about.
  const overlapping = runsBetween(window, later(span.from, 1 - window.durationInMs), span.to);
  return overlapping.findLast(({ start }) => start <= now) ?? null;
}

/** The start that the name of a run ends in (`…/applyupdates/20261114170000`, in UTC); null for any other name. */
export function startInName(run: string): Instant | null {
  const [, year, month, day, hour, minute] = /(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{2})?$/.exec(run) ?? [];
  return year === undefined ? null : instant(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
}
