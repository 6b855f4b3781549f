import { gapOf } from '../azure/gap-of.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import { DAY_IN_MS, type Instant, later } from '../model/instant.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { isCancelled } from './maintenance-run.ts';
import { maintenanceRuns } from './maintenance-runs.ts';
import { tooManyToRead } from './operations-on-record.ts';

/** Who had a run of a schedule cancelled, by the activity log. */
export interface RunCancellation {
  /** Of the run, in lower case. */
  readonly correlationId: string;
  readonly at: Instant;
  /** A user's name, or the object id of an application. */
  readonly caller: string;
  readonly evidence: SomeEvidence;
}

/** A run is cancelled by writing it; an older one is nobody's question any more. Source: Microsoft.Maintenance, applyUpdates, createOrUpdateOrCancel. */
const CANCELS = /^microsoft\.maintenance\/(?:maintenanceconfigurations\/)?applyupdates\/write$/i;
const LOOKED_BACK_IN_MS = 30 * DAY_IN_MS;

/** Who cancelled the cancelled runs of the schedules in question. One call for each such run; needs Microsoft.Insights/eventtypes/values/read. */
export const runCancellations: Fact<readonly RunCancellation[]> = machineFact({
  id: 'run-cancellations',
  title: { en: 'cancellations in the activity log', ja: 'アクティビティ ログのキャンセル操作' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [maintenanceRuns],
  async read(machines, gather) {
    const sheets = await gather.readFacts([maintenanceRuns], machines);
    const readings = await Promise.all(
      machines.map(async (machine): Promise<readonly [MachineKey, Reading<readonly RunCancellation[]>]> => {
        const key = machineKey(machine.id);
        const { runs } = readingsOf({ runs: maintenanceRuns }, sheets.get(key) ?? new Map());
        if (runs === undefined) throw new Error('the runs of a machine were not read');
        if (!runs.isKnown) return [key, gapIn(runCancellations, runs)];
        const cancelled = runs.value.ofSchedules
          .filter(isCancelled)
          .map(({ correlationId }) => correlationId);
        if (cancelled.length === 0) return [key, known([])];
        const tooMany = tooManyToRead(runCancellations, machine, gather);
        if (tooMany) return [key, tooMany];
        try {
          const found = await Promise.all(cancelled.map((id) => cancellationOf(id, gather)));
          return [key, known(found.flat())];
        } catch (error) {
          return [key, gapOf(runCancellations, error)];
        }
      }),
    );
    return new Map(readings);
  },
});

async function cancellationOf(
  correlationId: string,
  { azure, now, shared }: Gather,
): Promise<readonly RunCancellation[]> {
  const subscriptionId = correlationId.split('/')[2] ?? '';
  const span = { resourceId: correlationId, from: later(now, -LOOKED_BACK_IN_MS), to: now };
  const { events } = await shared(`activity log of ${correlationId}`, () =>
    azure.listActivityLog(subscriptionId, span),
  );
  const writes = events.filter(
    ({ operationName, status }) => CANCELS.test(operationName ?? '') && !/^failed$/i.test(status ?? ''),
  );
  const [first] = writes.flatMap(({ eventTimestamp: at, caller, operationName }) => {
    if (at === null || caller === null) return [];
    const citation: Citation = { source: 'activity-log', record: correlationId, at: now, since: at };
    const evidence: SomeEvidence = [
      cite(citation, 'operationName.value', operationName),
      cite(citation, 'caller', caller),
    ];
    return [{ correlationId, at, caller, evidence }];
  });
  return first === undefined ? [] : [first];
}
