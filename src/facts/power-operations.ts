import type { ActivityEvent } from '../azure/activity-event.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import { DAY_IN_MS, type Instant, instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gap, known, type Reading } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact, Gather } from './fact.ts';

/** What somebody had done to a virtual machine that restarts it. */
export interface PowerOperation {
  readonly at: Instant;
  /** `restart`, `powerOff`, `start`, `deallocate`, `redeploy`, `reapply`, `reimage`. */
  readonly verb: string;
  /** A user's name, or the object id of an application; null where Azure does not say. */
  readonly caller: string | null;
  /** The operation and its caller. */
  readonly evidence: SomeEvidence;
}

export interface PowerOperations {
  /** The latest first; each once. */
  readonly operations: readonly PowerOperation[];
  readonly looked: Evidence;
}

/** Longer ago nobody asks about a restart, and each page is a call. Azure keeps 90 days. */
const LOOKED_BACK_IN_MS = 30 * DAY_IN_MS;

const OPERATION =
  /^microsoft\.compute\/virtualmachines\/(?<verb>restart|poweroff|start|deallocate|redeploy|reapply|reimage)\/action$/i;

/**
 * Operations of the last thirty days that restart a virtual machine, from its activity log. One call a machine, so only for a few; needs
 * Microsoft.Insights/eventtypes/values/read.
 */
export const powerOperations: Fact<PowerOperations> = machineFact({
  id: 'power-operations',
  title: { en: 'restarts in the activity log', ja: 'アクティビティ ログの再起動操作' },
  kinds: ['azure-vm'],
  async read(machines, gather) {
    return new Map(
      await Promise.all(
        machines.map(
          async (machine) => [machineKey(machine.id), await operationsOf(machine, gather)] as const,
        ),
      ),
    );
  },
});

async function operationsOf(machine: Machine, gather: Gather): Promise<Reading<PowerOperations>> {
  if (!areReadOneByOne(gather))
    return gap(powerOperations, 'AZ_NO_DATA', {
      en: `Ask about ${machine.name} by name: the activity log is read for a few machines at a time.`,
      ja: `${machine.name} を名前で指定して質問してください。アクティビティ ログは少数のマシンについてのみ読み取ります。`,
    });
  const from = instant(new Date(Date.parse(gather.now) - LOOKED_BACK_IN_MS));
  if (from === null) throw new Error('the time of the question is no time');
  try {
    const { events } = await gather.azure.listActivityLog(machine.subscriptionId ?? '', {
      resourceId: machine.id,
      from,
      to: gather.now,
    });
    const citation: Citation = { source: 'activity-log', record: machine.id, at: gather.now };
    const all = events.flatMap((event) => operationOf(event, citation));
    // An operation is logged as started, accepted and succeeded, under one correlation id; the first of them is when it was asked for.
    const byId = new Map(
      all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).map((each) => [each.key, each]),
    );
    const operations = [...byId.values()].map(({ key: _, ...operation }) => operation);
    const verbs = operations.map(({ verb }) => verb);
    return known({
      operations: operations.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
      looked: cite(citation, 'operationName.value', verbs.length === 0 ? null : verbs),
    });
  } catch (error) {
    return gapOf(powerOperations, error);
  }
}

function operationOf(
  { eventTimestamp: at, operationName, caller, correlationId, status }: ActivityEvent,
  common: Citation,
): readonly (PowerOperation & { readonly key: string })[] {
  const verb = OPERATION.exec(operationName ?? '')?.groups?.verb;
  if (verb === undefined || at === null || /^failed$/i.test(status ?? '')) return [];
  const citation: Citation = { ...common, since: at };
  const evidence: SomeEvidence = [
    cite(citation, 'operationName.value', operationName),
    cite(citation, 'caller', caller),
  ];
  return [{ at, verb, caller, evidence, key: `${verb} ${correlationId ?? at}` }];
}
