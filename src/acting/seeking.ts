import type { Clock } from '../model/clock.ts';
import type { CallRecord, DeedRecord } from '../model/deed-record.ts';
import { MINUTE_IN_MS } from '../model/instant.ts';
import { hasEnded, type Trace } from '../model/trace.ts';
import type { TraceReader } from '../model/trace-reader.ts';
import type { Ledger } from '../store/ledger.ts';

/** The activity log comes up to some minutes late: what it has not by then was hardly sent. Source: Azure Monitor, Log data ingestion time, activity logs. */
const SOUGHT_FOR_IN_MS = 15 * MINUTE_IN_MS;
const LOOK_IN_MS = 30_000;

export interface Seeking {
  /** Looks in Azure for a call of which nobody heard, and notes what it shows; how long to leave it. Rejects where the store fails. */
  seek(record: DeedRecord, call: CallRecord): Promise<number>;
  /** Whether it may still be found, or found to have ended. */
  isSought(call: CallRecord): boolean;
}

export interface SeekingParts {
  readonly ledger: Pick<Ledger, 'trace'>;
  /** Null: nobody looks. */
  readonly traces: TraceReader | null;
  readonly clock: Clock;
}

/** What is in doubt and never sent again is looked for in Azure, so that its card can say what Azure shows of it. */
export function seeking({ ledger, traces, clock }: SeekingParts): Seeking {
  const isLate = ({ at }: CallRecord) => clock.now().getTime() - Date.parse(at) >= SOUGHT_FOR_IN_MS;
  return {
    isSought: (call) => {
      const { trace, state, sentAt, correlation } = call;
      if (traces === null || state !== 'in-doubt' || sentAt === null || correlation === null) return false;
      if (trace === null) return true;
      return !hasEnded(trace) && Date.parse(trace.lookedAt) - Date.parse(call.at) < SOUGHT_FOR_IN_MS;
    },
    seek: async ({ id, plan }, call) => {
      const { number, correlation, sentAt } = call;
      const planned = plan.targets[call.target]?.calls[call.call];
      if (traces === null || correlation === null || sentAt === null || planned === undefined)
        return LOOK_IN_MS;
      const { path, permission } = planned;
      const trace = await traces.trace({ path, permission, correlation, sentAt });
      if (isNews(call.trace, trace) || isLate(call))
        await ledger.trace(id, number, trace, {
          kind: 'observed',
          actor: null,
          detail: { correlation, ...trace },
        });
      return LOOK_IN_MS;
    },
  };
}

function isNews(before: Trace | null, now: Trace): boolean {
  return (
    before === null || before.state !== now.state || before.status !== now.status || before.at !== now.at
  );
}
