import type { CauseId } from '../../model/finding.ts';
import type { MachinePast } from '../../model/history.ts';
import { type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import type { TopicId } from '../../model/topic.ts';

/** How long one cause took to be mended, over all machines that it was mended on. */
export interface CauseRepairs {
  readonly scenario: TopicId;
  readonly cause: CauseId;
  /** Those whose beginning was seen too. */
  readonly count: number;
  /** Null where none was seen from its beginning. */
  readonly medianInMs: number | null;
  readonly longestInMs: number | null;
  /** Those that held before the first look at their machine: how long they took nobody knows. */
  readonly begunBeforeCount: number;
}

interface Growing {
  readonly scenario: TopicId;
  readonly cause: CauseId;
  readonly tookInMs: number[];
  begunBeforeCount: number;
}

/** Takes the repairs of machines one by one; of each it keeps how long it took. */
export class Repairs {
  readonly #byCause = new Map<string, Growing>();

  /** What was found mended on a machine within `span`. */
  add({ spans, firstSeenAt }: MachinePast, { from, to }: TimeSpan): void {
    for (const span of spans) {
      if (!isWithin(span.from, from, to)) continue;
      for (const { scenario, cause, since } of span.state.ended) {
        const own = this.#of(scenario, cause);
        if (since === firstSeenAt) own.begunBeforeCount += 1;
        else own.tookInMs.push(millisecondsBetween(since, span.from));
      }
    }
  }

  /** What was mended most often first. */
  inOrder(): readonly CauseRepairs[] {
    return [...this.#byCause.values()]
      .map(({ scenario, cause, tookInMs, begunBeforeCount }): CauseRepairs => {
        const sorted = tookInMs.toSorted((a, b) => a - b);
        return {
          scenario,
          cause,
          count: sorted.length,
          medianInMs: sorted[Math.floor(sorted.length / 2)] ?? null,
          longestInMs: sorted.at(-1) ?? null,
          begunBeforeCount,
        };
      })
      .toSorted(
        (a, b) => b.count + b.begunBeforeCount - a.count - a.begunBeforeCount || (a.cause < b.cause ? -1 : 1),
      );
  }

  #of(scenario: TopicId, cause: CauseId): Growing {
    const key = JSON.stringify([scenario, cause]);
    const known = this.#byCause.get(key) ?? { scenario, cause, tookInMs: [], begunBeforeCount: 0 };
    this.#byCause.set(key, known);
    return known;
  }
}

/** What stood at the beginning was found before it. */
function isWithin(at: Instant, from: Instant, to: Instant): boolean {
  return Date.parse(at) > Date.parse(from) && Date.parse(at) <= Date.parse(to);
}
