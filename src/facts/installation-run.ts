import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { type Gap, gapIn, known, type Reading } from '../model/reading.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
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
  /** What each source that was read shows. */
  readonly looked: SomeEvidence;
  /** What could not be read beside it. */
  readonly unread: readonly Gap[];
}

/**
 * The installation that a question is about: the one it names, else the latest of Resource Graph and the instance view. Where both tell
 * of the same one, each field comes from the source that has it.
 */
export const installationRun: Fact<InstallationRun> = derivedFact({
  id: 'installation-run',
  title: { en: 'installation of updates', ja: '更新プログラムのインストール' },
  kinds: ['azure-vm', 'azure-arc'],
  from: {
    named: namedInstallation,
    inGraph: installationInResourceGraph,
    inView: installationInInstanceView,
  },
  derive({ named, inGraph, inView }): Reading<InstallationRun> | undefined {
    if (named === undefined || inGraph === undefined) return undefined;
    if (!named.isKnown) return gapIn(installationRun, named);
    const view = inView?.isKnown ? inView.value : null;
    if (named.value !== null) return known({ ...run([named.value, view], named.value, []), isNamed: true });
    if (inGraph.isKnown && inGraph.value.installation === null && inView?.isKnown === false)
      return gapIn(installationRun, inView);
    const graph = inGraph.isKnown ? inGraph.value : null;
    const newest = newestOf(graph, view);
    const unread = [inGraph, inView].filter((reading) => reading?.isKnown === false);
    if (newest === null) return unread[0] && gapIn(installationRun, unread[0]);
    return known(run([graph, view], newest, unread));
  },
});

/** What the sources say together of one of the installations. */
function run(
  sources: readonly (LatestInstallation | null)[],
  { installation, looked }: LatestInstallation,
  unread: readonly Gap[],
): InstallationRun {
  const known = sources.filter((source) => source !== null);
  const others = known.filter((source) => source.looked !== looked).map((source) => source.looked);
  const evidence: readonly [Evidence, ...Evidence[]] = [looked, ...others];
  if (installation === null) return { installation, isNamed: false, looked: evidence, unread };
  const same = known.flatMap((source) =>
    source.installation && isSame(source.installation, installation) ? [source.installation] : [],
  );
  return { installation: same.reduce(completed, installation), isNamed: false, looked: evidence, unread };
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
