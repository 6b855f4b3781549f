import { type ComplianceState, isCompliant } from '../../model/compliance.ts';
import type { DayTotals, MachinePast } from '../../model/history.ts';
import { spanAt } from '../../model/history-change.ts';
import type { Instant } from '../../model/instant.ts';

/** How many machines stood how on one day. */
export interface TrendPoint {
  readonly day: string;
  readonly at: Instant;
  readonly machineCount: number;
  readonly compliantCount: number;
  readonly failingCount: number;
}

/** The whole fleet as each daily look counted it: also machines that are gone by now. */
export function trendOfDays(days: readonly DayTotals[]): readonly TrendPoint[] {
  return days.map(({ day, at, machineCount, failingCount, compliance }) => ({
    day,
    at,
    machineCount,
    failingCount,
    compliantCount: Object.entries(compliance)
      .filter(([state]) => isCompliant(state as ComplianceState))
      .reduce((sum, [, count]) => sum + count, 0),
  }));
}

/** Some machines as they stood on each day, counted one machine after the other. */
export class MachinesTrend {
  readonly #points = new Map<string, { -readonly [Key in keyof TrendPoint]: TrendPoint[Key] }>();

  add(past: MachinePast, days: readonly DayTotals[]): void {
    for (const { day, at } of days) {
      const point = this.#points.get(day) ?? { day, at, machineCount: 0, compliantCount: 0, failingCount: 0 };
      this.#points.set(day, point);
      const span = spanAt(past, at);
      if (span === null) continue;
      point.machineCount += 1;
      if (isCompliant(span.state.compliance)) point.compliantCount += 1;
      if (span.state.failingSince !== null) point.failingCount += 1;
    }
  }

  points(): readonly TrendPoint[] {
    return [...this.#points.values()].filter(({ machineCount }) => machineCount > 0);
  }
}

/** At most `most` of them, spread evenly, the first and the last among them. */
export function spread<Point>(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

/** Rounded to whole percent, but never up to all nor down to none. */
export function percentOf(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  if (part === whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}
