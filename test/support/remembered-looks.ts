import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { History, MachinePast, StateSpan } from '../../src/model/history.ts';
import type { Instant } from '../../src/model/instant.ts';
import { type MachineKey, machineKey } from '../../src/model/machine.ts';
import { isAnotherState, stateAfter } from '../../src/model/machine-state.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { sandboxAzure } from './sandbox-azure.ts';

/** What is remembered after a look at each of these tenants, the oldest first: as a store would keep it, in memory. */
export async function rememberedLooks(tenants: readonly World[]): Promise<History> {
  const pasts = new Map<MachineKey, MachinePast>();
  const looks: Instant[] = [];
  for (const tenant of tenants) {
    const { azure, now } = sandboxAzure(tenant);
    looks.push(now);
    for await (const { machines } of CATALOGUE.survey({ azure, now, reportError: rethrow }))
      for (const { machine, state: seen } of machines) {
        const key = machineKey(machine.id);
        const before = pasts.get(key);
        const last = before?.spans.at(-1);
        const state = stateAfter(last?.state ?? null, seen, now);
        const isOther = last === undefined || isAnotherState(last.state, state);
        const ended = before?.spans.map((span) => (span.to === null ? { ...span, to: now } : span)) ?? [];
        const begun: StateSpan = { state, from: now, to: null, readAt: now, untold: seen.untold };
        pasts.set(key, {
          id: machine.id,
          name: machine.name,
          firstSeenAt: before?.firstSeenAt ?? now,
          goneAt: null,
          assessedAt: seen.assessedAt,
          spans: isOther ? [...ended, begun] : (before?.spans ?? []),
        });
      }
  }
  const chosen = (ids: readonly string[], touches: (span: StateSpan) => boolean) =>
    Promise.resolve(
      new Map(
        ids.flatMap((id) => {
          const past = pasts.get(machineKey(id));
          const spans = past?.spans.filter(touches) ?? [];
          return past && spans.length > 0 ? [[machineKey(id), { ...past, spans }] as const] : [];
        }),
      ),
    );
  return {
    begins: () => Promise.resolve(looks[0] ?? null),
    at: (ids, when) => chosen(ids, ({ from, to }) => from <= when && (to === null || to > when)),
    over: (ids, { from: start, to: end }) =>
      chosen(ids, ({ from, to }) => from < end && (to === null || to > start)),
    // Totals are another matter.
    days: () => Promise.resolve([]),
    missed: () => Promise.resolve([]),
    gone: () => Promise.resolve([]),
  };
}

function rethrow(error: unknown): never {
  throw error;
}
