import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { HOUR_IN_MS, type Instant, millisecondsBetween } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';
import { machineRow } from './inventory.ts';

interface Looked {
  readonly at: Instant;
  readonly machines: readonly Machine[];
}

/** What was last looked up, for each connection. */
const looked = new WeakMap<Azure, Looked>();

/**
 * A few machines of the tenant, to name in examples; none where they cannot be looked up. One Resource Graph query of one short page
 * an hour: examples need no machine of this minute.
 */
export async function someMachines(azure: Azure, now: Instant): Promise<readonly Machine[]> {
  const before = looked.get(azure);
  if (before && millisecondsBetween(before.at, now) < HOUR_IN_MS) return before.machines;
  try {
    const rows = await azure.queryResourceGraph(fill('some-machines', {}), machineRow);
    const machines = rows.map(({ type: kind, ...place }): Machine => ({ ...place, kind, osType: null }));
    looked.set(azure, { at: now, machines });
    return machines;
  } catch (error) {
    // What can be asked is said in any case.
    if (error instanceof AzureReadError) return [];
    throw error;
  }
}
