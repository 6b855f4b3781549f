import { gapOf } from '../azure/gap-of.ts';
import type { Asked } from '../model/asked.ts';
import { DAY_IN_MS, type Instant, millisecondsBetween } from '../model/instant.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';
import { gap, gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, readingsOf } from './fact.ts';
import { INSTALLATIONS_KEPT_IN_DAYS, installationRuns } from './installation-runs.ts';
import type { Installation, LatestInstallation } from './latest-installation.ts';
import { recordOf, withFailedUpdates } from './run-update-rows.ts';

/** The run that a question means by what it names. */
export interface NamedInstallation extends LatestInstallation {
  /** False where only a schedule or an update was named, and no run is on record as theirs: then it is the latest. */
  readonly isNamed: boolean;
  /** The newest that succeeded after it: what failed may have been mended by it. */
  readonly succeededSince: Installation | null;
}

/**
 * The installation of updates that the question names: by the id of the run, its schedule, a stretch of time, or an update that failed in it. Null
 * where it names none of these: then nothing is read. One Resource Graph query for each 250 machines, and one for the updates that failed.
 */
export const namedInstallation: Fact<NamedInstallation | null> = machineFact({
  id: 'named-installation',
  title: { en: 'the run that was named', ja: '指定された実行' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [installationRuns],
  async read(machines, gather) {
    const { asked, now } = gather;
    if (asked.run === null && asked.schedule === null && asked.span === null && asked.kb.length === 0)
      return eachMachine(machines, () => known(null));
    const sheets = await gather.readFacts([installationRuns], machines);
    const runsOf = (key: MachineKey) =>
      readingsOf({ own: installationRuns }, sheets.get(key) ?? new Map()).own ?? neverRead();
    try {
      const all = machines.flatMap(({ id }) => {
        const own = runsOf(machineKey(id));
        return own.isKnown ? own.value.runs : [];
      });
      const byRecord = new Map(
        (await withFailedUpdates(all, gather)).map((installation) => [recordOf(installation), installation]),
      );
      return eachMachine(machines, (machine, key): Reading<NamedInstallation | null> => {
        const own = runsOf(key);
        if (!own.isKnown) return gapIn(namedInstallation, own);
        const newestFirst = own.value.runs.flatMap((run) => byRecord.get(recordOf(run)) ?? []);
        const installation = namedAmong(newestFirst, asked);
        if (installation)
          return known({
            installation,
            looked: installation.status.evidence,
            isNamed: true,
            succeededSince: newestFirst.find((each) => isMending(each, installation)) ?? null,
          });
        const { looked } = own.value;
        const [latest = null] = newestFirst;
        if (asked.run === null && asked.span !== null && isKept(asked.span.from, now))
          return known({ installation: null, looked, isNamed: true, succeededSince: null });
        if (asked.run === null && asked.span === null)
          return known({ installation: latest, looked, isNamed: false, succeededSince: null });
        return gap(namedInstallation, 'AZ_NO_DATA', {
          en: `Resource Graph has no installation of updates on ${machine.name} that belongs to the run that is asked about; it keeps them for ${INSTALLATIONS_KEPT_IN_DAYS} days. Ask about a later run, or look into the history of the machine.`,
          ja: `Resource Graph に、質問の実行に属する ${machine.name} のインストール結果がありません (保持期間は ${INSTALLATIONS_KEPT_IN_DAYS} 日)。より新しい実行について質問するか、マシンの履歴を確認してください。`,
        });
      });
    } catch (error) {
      const failure = gapOf(namedInstallation, error);
      return eachMachine(machines, () => failure);
    }
  },
});

function neverRead(): never {
  throw new Error('the installations of a machine were not read');
}

/** Whether what happened then would still be on record. */
function isKept(at: Instant, now: Instant): boolean {
  return millisecondsBetween(at, now) <= INSTALLATIONS_KEPT_IN_DAYS * DAY_IN_MS;
}

/** The one that was named; of several the newest that did not succeed, since questions are about those. */
function namedAmong(newestFirst: readonly Installation[], asked: Asked): Installation | null {
  const all = newestFirst.filter((each) => isNamed(each, asked));
  return all.find(({ status }) => status.value.toLowerCase() !== 'succeeded') ?? all[0] ?? null;
}

function isMending({ status, startedAt }: Installation, { lastModifiedAt }: Installation): boolean {
  return (
    status.value.toLowerCase() === 'succeeded' &&
    startedAt !== null &&
    lastModifiedAt !== null &&
    startedAt >= lastModifiedAt
  );
}

function isNamed(installation: Installation, { run, schedule, span, kb }: Asked): boolean {
  const { activityId, maintenanceRun, startedAt, lastModifiedAt, failedUpdates } = installation;
  const parent = maintenanceRun.value?.toLowerCase() ?? '';
  if (run !== null) return activityId === run || parent.split('/').includes(run);
  if (schedule !== null) return parent.includes(`/maintenanceconfigurations/${schedule}/`);
  if (span !== null) {
    const [from, to] = [startedAt ?? lastModifiedAt, lastModifiedAt ?? startedAt];
    return from !== null && to !== null && from < span.to && to >= span.from;
  }
  return failedUpdates.some((update) => update.kb !== null && kb.includes(update.kb));
}
