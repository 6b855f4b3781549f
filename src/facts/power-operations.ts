import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import type { Fact, Gather } from './fact.ts';
import { type OperationOnRecord, operationsOnRecord, tooManyToRead } from './operations-on-record.ts';

/** What somebody had done to a virtual machine that restarts it. */
export interface PowerOperation extends OperationOnRecord {
  /** `restart`, `powerOff`, `start`, `deallocate`, `redeploy`, `reapply`, `reimage`. */
  readonly verb: string;
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
  const tooMany = tooManyToRead(powerOperations, machine, gather);
  if (tooMany) return tooMany;
  try {
    const found = await operationsOnRecord(
      machine,
      gather,
      LOOKED_BACK_IN_MS,
      (name) => OPERATION.exec(name)?.groups?.verb ?? null,
    );
    const operations = found.map(({ key: verb, ...operation }): PowerOperation => ({ ...operation, verb }));
    const verbs = operations.map(({ verb }) => verb);
    const citation = { source: 'activity-log', record: machine.id, at: gather.now } as const;
    return known({
      operations,
      looked: cite(citation, 'operationName.value', verbs.length === 0 ? null : verbs),
    });
  } catch (error) {
    return gapOf(powerOperations, error);
  }
}
