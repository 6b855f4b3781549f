import { gapOf } from '../azure/gap-of.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import type { Citation } from '../azure/quote.ts';
import type { Instant } from '../model/instant.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type FactSheet, readingsOf } from './fact.ts';
import { installationRuns } from './installation-runs.ts';
import { assessmentTime, isCompleted } from './latest-assessment.ts';
import type { Installation } from './latest-installation.ts';
import type { ListedUpdate } from './listed-updates.ts';
import { RUN_UPDATES, type RunUpdate, recordOf, runUpdate } from './run-update-rows.ts';
import { isInstalled } from './run-updates-on-machine.ts';

/** What happened to a machine after its last assessment, so that what this lists may be there already. */
export interface InstalledSince {
  /** The runs that were heard of since, the latest first; those that go on as well. */
  readonly runs: readonly Installation[];
  /** What they put in since, the latest first. */
  readonly updates: readonly RunUpdate[];
}

const FROM = { latest: assessmentInResourceGraph, own: installationRuns };

/**
 * What update runs installed on a machine since its last assessment in Resource Graph. A run begins with an assessment and may end without one (F§1.7), and
 * then lists as missing what it installed itself. One query for each 250 machines, and one for each 250 runs since an assessment. What Windows or a package manager installed by
 * itself is not among them.
 */
export const installedSince: Fact<InstalledSince> = machineFact({
  id: 'installed-since',
  title: { en: 'updates installed since the assessment', ja: '評価より後にインストールされた更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather) {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const sheetOf = (key: MachineKey): FactSheet => sheets.get(key) ?? new Map();
    const runIds = machines.flatMap(({ id }) => runsSince(sheetOf(machineKey(id))).map(recordOf));
    try {
      const rows =
        runIds.length === 0 ? [] : await gather.azure.lookUp(RUN_UPDATES, { runIds, machineIds: [] });
      const byRun = Map.groupBy(rows, ({ runId }) => runId);
      return eachMachine(machines, (_, key): Reading<InstalledSince> => {
        const { latest, own } = readingsOf(FROM, sheetOf(key));
        if (latest?.isKnown === false) return gapIn(installedSince, latest);
        if (own?.isKnown === false) return gapIn(installedSince, own);
        const since = sinceOf(sheetOf(key));
        const runs = runsSince(sheetOf(key));
        const updates = runs.flatMap((run) => {
          const runId = recordOf(run);
          const query = lookUpQuery(RUN_UPDATES, { runIds: [runId], machineIds: [] });
          const citation: Citation = { source: 'resource-graph', record: runId, at: gather.now, query };
          return (byRun.get(runId) ?? []).map((row) => runUpdate(row, citation));
        });
        return known({
          runs,
          updates: updates
            .filter((update) => isInstalled(update) && isAfter(update.changedAt.value, since))
            .toSorted((a, b) => timeOf(b) - timeOf(a)),
        });
      });
    } catch (error) {
      const failure = gapOf(installedSince, error);
      return eachMachine(machines, () => failure);
    }
  },
});

function timeOf({ changedAt }: RunUpdate): number {
  return Date.parse(changedAt.value ?? '');
}

/** What put in an update after it was listed as missing; null: no run did. */
export function installerOf(
  { kb, value, version, listedAt }: ListedUpdate,
  { updates }: InstalledSince,
): RunUpdate | null {
  const isSame = (update: RunUpdate) =>
    kb !== null && update.kb !== null
      ? update.kb === kb
      : update.value === value && (version === null || update.version === null || update.version === version);
  return updates.find((update) => isSame(update) && isAfter(update.changedAt.value, listedAt)) ?? null;
}

/** Of an assessment that did not run to its end the list is from before, whenever that was. */
function sinceOf(sheet: FactSheet): Instant | null {
  const { latest } = readingsOf(FROM, sheet);
  const assessment = latest?.isKnown ? latest.value.assessment : null;
  return assessment !== null && isCompleted(assessment) ? assessmentTime(assessment) : null;
}

/** None where no assessment is on record: there is nothing that they could have overtaken. */
function runsSince(sheet: FactSheet): readonly Installation[] {
  const { latest, own } = readingsOf(FROM, sheet);
  if (!own?.isKnown || !latest?.isKnown || latest.value.assessment === null) return [];
  const since = sinceOf(sheet);
  return own.value.runs.filter(({ lastModifiedAt }) => isAfter(lastModifiedAt, since));
}

/** Whether that was later; where the later time is not on record it is not told. */
function isAfter(at: Instant | null, since: Instant | null): boolean {
  return at !== null && (since === null || Date.parse(at) > Date.parse(since));
}
