import type { NamedMachine } from '../../model/block.ts';
import { type CauseId, causeOf, type Finding, type Verdict } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { MachineId } from '../../model/machine.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import type { Severity } from '../../model/severity.ts';
import { STANDINGS, type StandingCounts, standingOf, sumStandings } from '../../model/standing.ts';
import type { TopicId } from '../../model/topic.ts';
import { CommonActions } from './common-actions.ts';

/** The machines of a fleet that share one scenario, verdict, cause and severity. */
export interface CauseGroup {
  /** Among the groups of its scenario. */
  readonly key: string;
  readonly scenario: TopicId;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly cause: CauseId | null;
  readonly says: Text;
  /** What to do by hand, where it is the same for the first machines; null where each has a step of its own, or none. */
  readonly fix: Text | null;
  readonly machineCount: number;
  readonly machineIds: readonly MachineId[];
  /** The first of them, each with the sentence of its own finding. */
  readonly samples: readonly NamedMachine[];
  /** Those that every machine of it is offered, with the same arguments. */
  readonly actions: readonly OfferedAction[];
}

/** As many as a card can unfold; the ids are all there. */
const MOST_SAMPLES = 50;
const MOST_NAMED = 5;

interface Growing {
  readonly first: Finding;
  readonly ids: MachineId[];
  readonly samples: NamedMachine[];
  readonly fixes: Set<string>;
  readonly common: CommonActions;
}

/** What findings of one group have in common. */
export function groupKey(finding: Finding): string {
  return `${finding.verdict} ${finding.severity} ${causeOf(finding) ?? ''}`;
}

/** Puts findings into groups, one after the other: what it keeps of a machine is its id. */
export class CauseGroups {
  readonly #groups = new Map<string, Growing>();

  add(finding: Finding): void {
    const { machine, says } = finding;
    if (machine === null) return;
    const key = `${finding.scenario} ${groupKey(finding)}`;
    const group = this.#groups.get(key) ?? {
      first: finding,
      ids: [],
      samples: [],
      fixes: new Set(),
      common: new CommonActions(),
    };
    this.#groups.set(key, group);
    group.ids.push(machine.id);
    group.common.add(finding);
    if (group.samples.length === MOST_SAMPLES) return;
    group.samples.push({ machine, says });
    group.fixes.add(fixOf(finding)?.en ?? '');
  }

  /** The most urgent first, then the largest. */
  inOrder(): readonly CauseGroup[] {
    return [...this.#groups.values()].map(groupOf).toSorted(byTrouble);
  }
}

/** How many machines stand how. */
export function standingsOf(groups: readonly CauseGroup[]): StandingCounts {
  return sumStandings(groups.map((group) => ({ standing: standingOf(group), count: group.machineCount })));
}

function groupOf({ first, ids, samples, fixes, common }: Growing): CauseGroup {
  const { scenario, verdict, severity } = first;
  return {
    key: groupKey(first),
    scenario,
    verdict,
    severity,
    cause: causeOf(first),
    // A finding's sentence is about its own machine; a group is spoken of by its members.
    says: ids.length === 1 ? first.says : namesOf(samples, ids.length),
    fix: fixes.size === 1 ? fixOf(first) : null,
    machineCount: ids.length,
    machineIds: ids,
    samples,
    actions: common.actions,
  };
}

/** What to do about a finding by hand. */
export function fixOf(finding: Finding): Text | null {
  return finding.verdict === 'found' ? finding.nextStep : null;
}

function namesOf(samples: readonly NamedMachine[], count: number): Text {
  const names = samples.slice(0, MOST_NAMED).map(({ machine }) => machine.name);
  const restCount = count - names.length;
  return {
    en: [...names, ...(restCount > 0 ? [`${restCount} more`] : [])].join(', '),
    ja: [...names, ...(restCount > 0 ? [`ほか ${restCount} 台`] : [])].join('、'),
  };
}

function byTrouble(a: CauseGroup, b: CauseGroup): number {
  return (
    STANDINGS.indexOf(standingOf(a)) - STANDINGS.indexOf(standingOf(b)) ||
    b.machineCount - a.machineCount ||
    (a.cause ?? '').localeCompare(b.cause ?? '', 'en')
  );
}
