import { DAY_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { type DeployedUpdate, deployedUpdates } from './deployed-updates.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { INSTALLATIONS_KEPT_IN_DAYS } from './installation-runs.ts';
import { type LegacyUpdateRow, legacyUpdates } from './legacy-updates.ts';

/** What the retired Update Management left on record of the updates of a machine. */
export interface UpdatesLeftBehind {
  readonly deployed: readonly DeployedUpdate[];
  /** Updates that its scans saw as installed, by whatever. */
  readonly seenInstalled: readonly LegacyUpdateRow[];
}

const FROM = { deployed: deployedUpdates, scanned: legacyUpdates };

/**
 * What Update Management left of the updates of machines that are named: of a computer that only a workspace knows, and of any where the question names an update or
 * a time that Update Manager's records do not reach back to. Else null, and nothing is read. One query a workspace.
 */
export const updatesLeftBehind: Fact<UpdatesLeftBehind | null> = machineFact({
  id: 'updates-left-behind',
  title: { en: 'updates in Update Management', ja: '旧 Update Management の更新プログラムの記録' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: Object.values(FROM),
  async read(machines, gather) {
    const wanted = machines.filter(({ kind }) => kind === 'log-analytics' || reachesFurtherBack(gather));
    const sheets = await gather.readFacts(Object.values(FROM), wanted);
    return eachMachine<UpdatesLeftBehind | null>(machines, ({ id }): Reading<UpdatesLeftBehind | null> => {
      const { deployed, scanned } = readingsOf(FROM, sheets.get(machineKey(id)) ?? new Map());
      if (deployed === undefined || scanned === undefined) return known(null);
      if (!deployed.isKnown) return gapIn(updatesLeftBehind, deployed);
      if (!scanned.isKnown) return gapIn(updatesLeftBehind, scanned);
      const seenInstalled = scanned.value.rows.filter(({ state }) => /^installed$/i.test(state.value));
      return known({ deployed: deployed.value, seenInstalled }, deployed.missing ?? scanned.missing);
    });
  },
});

function reachesFurtherBack({ asked: { scope, kb, span }, now }: Gather): boolean {
  if (scope === 'fleet') return false;
  const isOlder =
    span !== null && millisecondsBetween(span.from, now) > INSTALLATIONS_KEPT_IN_DAYS * DAY_IN_MS;
  return kb.length > 0 || isOlder;
}
