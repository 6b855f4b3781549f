import { cite, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';
import { citationOf, homeOf } from './legacy-presence.ts';
import { noWorkspace } from './no-workspace.ts';
import { type PresenceIn, presenceRows } from './presence-rows.ts';

/** How data collection stood in a workspace. */
export interface DataCollection {
  readonly workspace: string;
  /** What `Operation` said of it last, in words; null where it never said anything. */
  readonly status: (Quoted<string> & { readonly at: Instant }) | null;
  /** The newest row of the agent or of Update Management; null: none. */
  readonly newestRow: Instant | null;
  readonly looked: Evidence;
}

/** How data collection stood (`Operation`, category Data Collection Status) in the workspace that a machine reported to; in every workspace in scope where it reported to none. Shares its query with `legacy-presence`. */
export const dataCollection: Fact<readonly DataCollection[]> = machineFact({
  id: 'data-collection',
  title: { en: 'data collection status of the workspace', ja: 'ワークスペースのデータ収集状態' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const presenceOf = await presenceRows(dataCollection, machines, gather);
    return eachMachine(machines, (machine) => collection(presenceOf(machine), gather));
  },
});

function collection(places: readonly PresenceIn[], gather: Gather): Reading<readonly DataCollection[]> {
  const home = homeOf(places);
  const failure = places.find((place) => place.failure)?.failure;
  if (home && home.own.length > 0) return known([stateIn(home, gather)], failure);
  if (failure) return failure;
  return places.length === 0
    ? noWorkspace(dataCollection)
    : known(places.map((place) => stateIn(place, gather)));
}

function stateIn(place: PresenceIn, gather: Gather): DataCollection {
  const { workspace, whole } = place;
  const row = whole.find(({ SourceTable }) => SourceTable === 'Operation');
  const times = whole.flatMap(({ SourceTable, LastSeen }) =>
    SourceTable === 'Operation' ? [] : (LastSeen ?? []),
  );
  const citation = citationOf(place, gather);
  const field = 'Operation.Detail (Data Collection Status)';
  return {
    workspace,
    status: row?.LastSeen
      ? { ...quote({ ...citation, since: row.LastSeen }, field, row.Detail), at: row.LastSeen }
      : null,
    newestRow: times.toSorted().at(-1) ?? null,
    looked: cite(citation, field, row?.Detail),
  };
}
