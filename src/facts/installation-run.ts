import type { Evidence, Quoted, SomeEvidence } from '../model/evidence.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { type Gap, gapIn, known, type Reading } from '../model/reading.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { errorsOfAssessment, leavesReasonToAssessment } from './assessment-of-run.ts';
import { assessmentReadAlong } from './assessment-read-along.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { installationInInstanceView } from './installation-in-instance-view.ts';
import { installationInResourceGraph } from './installation-in-resource-graph.ts';
import type { Installation, LatestInstallation } from './latest-installation.ts';
import { namedInstallation } from './named-installation.ts';

/** The installation of updates that a question is about. */
export interface InstallationRun {
  /** Null where none is on record. */
  readonly installation: Installation | null;
  /** Whether the question names it; else it is the latest. */
  readonly isNamed: boolean;
  /** The newest that succeeded after it; null where none has, or it is the latest. */
  readonly succeededSince: Installation | null;
  /** What each source that was read shows. */
  readonly looked: SomeEvidence;
  /** What could not be read beside it. */
  readonly unread: readonly Gap[];
  /** Where the installation tells only that its assessment failed: the errors of that assessment, or of a later one that fails still. */
  readonly assessmentErrors: readonly Quoted<string>[];
}

/**
 * The installation that a question is about: the one it names, else the latest of Resource Graph and the instance view. Where both tell
 * of the same one, each field comes from the source that has it. What is named is looked for in place of the latest, not beside it.
 */
export const installationRun: Fact<InstallationRun> = machineFact({
  id: 'installation-run',
  title: { en: 'installation of updates', ja: '更新プログラムのインストール' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [
    namedInstallation,
    installationInResourceGraph,
    installationInInstanceView,
    assessmentInResourceGraph,
    assessmentReadAlong,
  ],
  async read(machines, gather) {
    const runs = await runsOf(machines, gather);
    const assessed = machines.filter(({ id }) => {
      const reading = runs.get(machineKey(id));
      return reading?.isKnown === true && leavesReasonToAssessment(reading.value.installation);
    });
    const sheets = await gather.readFacts(Object.values(ASSESSMENTS), assessed);
    return eachMachine(machines, (_, key): Reading<InstallationRun> => {
      const reading = runs.get(key) ?? neverRead();
      const sheet = sheets.get(key);
      if (!reading.isKnown || sheet === undefined) return reading;
      const { inGraph, inView } = readingsOf(ASSESSMENTS, sheet);
      const both = [inGraph, inView].map((each) => (each?.isKnown ? each.value.assessment : null));
      const startedAt = reading.value.installation?.startedAt ?? null;
      return known({ ...reading.value, assessmentErrors: errorsOfAssessment(both, startedAt) });
    });
  },
});

const ASSESSMENTS = { inGraph: assessmentInResourceGraph, inView: assessmentReadAlong };

async function runsOf(
  machines: readonly Machine[],
  gather: Gather,
): Promise<MachineReadings<InstallationRun>> {
  const virtualMachines = machines.filter(({ kind }) => kind === 'azure-vm');
  const [named, inView] = await Promise.all([
    gather.readFacts([namedInstallation], machines),
    gather.readFacts([installationInInstanceView], virtualMachines),
  ]);
  const namedOf = (key: MachineKey) =>
    readingsOf({ named: namedInstallation }, named.get(key) ?? new Map()).named;
  const others = machines.filter(({ id }) => {
    const reading = namedOf(machineKey(id));
    return reading?.isKnown === true && reading.value === null;
  });
  const inGraph = await gather.readFacts([installationInResourceGraph], others);
  return eachMachine(machines, (_, key): Reading<InstallationRun> => {
    const view = readingsOf({ view: installationInInstanceView }, inView.get(key) ?? new Map()).view;
    const asked = namedOf(key);
    if (!asked?.isKnown) return gapIn(installationRun, asked ?? neverRead());
    if (asked.value !== null) {
      const { isNamed, succeededSince, ...own } = asked.value;
      if (!isNamed) return latestOf(known(own), view);
      const sources = [own, view?.isKnown ? view.value : null];
      return known({ ...run(sources, own, []), isNamed, succeededSince });
    }
    const graph = readingsOf({ graph: installationInResourceGraph }, inGraph.get(key) ?? new Map()).graph;
    return graph ? latestOf(graph, view) : neverRead();
  });
}

function latestOf(
  inGraph: Reading<LatestInstallation>,
  inView: Reading<LatestInstallation> | undefined,
): Reading<InstallationRun> {
  // What one source does not show the other may, unless it could not be read.
  if (inGraph.isKnown && inGraph.value.installation === null && inView?.isKnown === false)
    return gapIn(installationRun, inView);
  if (inView?.isKnown && inView.value.installation === null && !inGraph.isKnown)
    return gapIn(installationRun, inGraph);
  const graph = inGraph.isKnown ? inGraph.value : null;
  const view = inView?.isKnown ? inView.value : null;
  const newest = newestOf(graph, view);
  if (newest === null) return inGraph.isKnown ? neverRead() : gapIn(installationRun, inGraph);
  const unread = [inGraph, inView].filter((reading) => reading?.isKnown === false);
  return known(run([graph, view], newest, unread));
}

function neverRead(): never {
  throw new Error('an installation was not read');
}

/** What the sources say together of one of the installations. */
function run(
  sources: readonly (LatestInstallation | null)[],
  { installation, looked }: LatestInstallation,
  unread: readonly Gap[],
): InstallationRun {
  const known = sources.filter((source) => source !== null);
  const others = known.filter((source) => source.looked !== looked).map((source) => source.looked);
  const evidence: readonly [Evidence, ...Evidence[]] = [looked, ...others];
  if (installation === null)
    return {
      installation,
      isNamed: false,
      succeededSince: null,
      looked: evidence,
      unread,
      assessmentErrors: [],
    };
  const same = known.flatMap((source) =>
    source.installation && isSame(source.installation, installation) ? [source.installation] : [],
  );
  return {
    installation: same.reduce(completed, installation),
    isNamed: false,
    succeededSince: null,
    looked: evidence,
    unread,
    assessmentErrors: [],
  };
}

function newestOf(graph: LatestInstallation | null, view: LatestInstallation | null) {
  if (graph === null || view === null) return graph ?? view;
  const [inGraph, inView] = [graph.installation, view.installation];
  if (inView === null || inGraph === null) return inView === null ? graph : view;
  if (isSame(inGraph, inView)) return graph;
  return Date.parse(inView.lastModifiedAt ?? '') > Date.parse(inGraph.lastModifiedAt ?? '') ? view : graph;
}

/** Two sources tell the end of one installation apart by seconds; no two of one machine end within a minute. */
function isSame(a: Installation, b: Installation): boolean {
  if (a === b || (a.activityId !== null && a.activityId === b.activityId)) return true;
  if (a.lastModifiedAt === null || b.lastModifiedAt === null) return false;
  return Math.abs(millisecondsBetween(a.lastModifiedAt, b.lastModifiedAt)) <= MINUTE_IN_MS;
}

/** What one source lacks is taken from the other. */
function completed(one: Installation, other: Installation): Installation {
  const fieldOf = <Key extends 'installedCount' | 'failedCount' | 'pendingCount'>(key: Key) =>
    one[key].value === null ? other[key] : one[key];
  return {
    ...one,
    errors: one.errors.length > 0 ? one.errors : other.errors,
    installedCount: fieldOf('installedCount'),
    failedCount: fieldOf('failedCount'),
    pendingCount: fieldOf('pendingCount'),
    isWindowExceeded: one.isWindowExceeded.value === null ? other.isWindowExceeded : one.isWindowExceeded,
    rebootStatus: one.rebootStatus.value === null ? other.rebootStatus : one.rebootStatus,
  };
}
