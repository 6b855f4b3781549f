import { type CauseId, causeOf, type Finding, VERDICTS, type Verdict } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineId } from '../../model/machine.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import type { TopicId } from '../../model/topic.ts';

/** The machines of a fleet that share one verdict, cause and severity. */
export interface CauseGroup {
  readonly scenario: TopicId;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly cause: CauseId | null;
  readonly says: Text;
  readonly machineCount: number;
  readonly machineIds: readonly MachineId[];
  /** The first of them, with their names and places. */
  readonly samples: readonly Machine[];
  readonly actions: readonly OfferedAction[];
}

/** As many as a card can unfold; the ids are all there. */
const MOST_SAMPLES = 50;
const MOST_NAMED = 5;

interface Growing {
  readonly first: Finding;
  readonly ids: MachineId[];
  readonly samples: Machine[];
}

/** Puts findings into groups, one after the other: what it keeps of a machine is its id. */
export class CauseGroups {
  readonly #groups = new Map<string, Growing>();

  add(finding: Finding): void {
    const { machine, verdict, severity } = finding;
    if (machine === null) return;
    const key = `${verdict} ${severity} ${causeOf(finding) ?? ''}`;
    const group = this.#groups.get(key) ?? { first: finding, ids: [], samples: [] };
    this.#groups.set(key, group);
    group.ids.push(machine.id);
    if (group.samples.length < MOST_SAMPLES) group.samples.push(machine);
  }

  /** The most urgent first, then the largest. */
  inOrder(): readonly CauseGroup[] {
    return [...this.#groups.values()].map(groupOf).toSorted(byTrouble);
  }
}

function groupOf({ first, ids, samples }: Growing): CauseGroup {
  const { scenario, verdict, severity } = first;
  return {
    scenario,
    verdict,
    severity,
    cause: causeOf(first),
    // A finding's sentence is about its own machine; a group is spoken of by its members.
    says: ids.length === 1 ? first.says : namesOf(samples, ids.length),
    machineCount: ids.length,
    machineIds: ids,
    samples,
    actions: verdict === 'found' ? first.actions : [],
  };
}

function namesOf(samples: readonly Machine[], count: number): Text {
  const names = samples.slice(0, MOST_NAMED).map(({ name }) => name);
  const restCount = count - names.length;
  return {
    en: [...names, ...(restCount > 0 ? [`${restCount} more`] : [])].join(', '),
    ja: [...names, ...(restCount > 0 ? [`ほか ${restCount} 台`] : [])].join('、'),
  };
}

function byTrouble(a: CauseGroup, b: CauseGroup): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    b.machineCount - a.machineCount ||
    (a.cause ?? '').localeCompare(b.cause ?? '', 'en')
  );
}
