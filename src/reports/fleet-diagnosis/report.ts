import type { CauseGroup } from '../../model/answer.ts';
import type { Concept } from '../../model/concept.ts';
import { type Finding, VERDICTS } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { ReportDefinition } from '../report.ts';
import type { Scenario } from '../../judging/scenario.ts';
import type { Clue } from '../../model/topic.ts';

const SYMPTOMS: readonly Concept[] = ['assessment-missing', 'assessment-in-question'];
const FLEETS: readonly Concept[] = [
  'which',
  'everything',
  'many-machines',
  'named-resource-group',
  'named-subscription',
];

/**
 * One scenario over every machine, grouped by cause: by itself, which machines are not assessed and why; the same of any
 * other scenario that is asked about the whole fleet.
 */
export const fleetDiagnosis: ReportDefinition = {
  topic: FLEET_DIAGNOSIS,
  covers: (scenarios: readonly Scenario[]) => scenarios.filter(({ topic }) => topic.id === 'not-assessed'),
  build: (findings, machines) => ({
    id: 'fleet-diagnosis',
    scenario: findings[0]?.scenario ?? 'not-assessed',
    machineCount: machines.length,
    groups: groupsOf(findings),
  }),
};

const MOST_NAMED = 5;

function groupsOf(findings: readonly Finding[]): readonly CauseGroup[] {
  const groups = Map.groupBy(findings, (finding) => `${finding.verdict} ${causeOf(finding) ?? ''}`);
  return [...groups.values()].flatMap((members) => groupOf(members)).toSorted(byTrouble);
}

function groupOf(members: readonly Finding[]): readonly CauseGroup[] {
  const [first] = members;
  if (!first) return [];
  const machines = members.flatMap(({ machine }) => machine ?? []);
  const actions = first.verdict === 'found' ? first.actions : [];
  const says = members.length === 1 ? first.says : namesOf(machines);
  return [{ verdict: first.verdict, cause: causeOf(first), says, machines, actions }];
}

/** A finding's sentence is about its own machine; a group is spoken of by its members. */
function namesOf(machines: readonly Machine[]): Text {
  const names = machines.slice(0, MOST_NAMED).map(({ name }) => name);
  const restCount = machines.length - names.length;
  return {
    en: [...names, ...(restCount > 0 ? [`${restCount} more`] : [])].join(', '),
    ja: [...names, ...(restCount > 0 ? [`ほか ${restCount} 台`] : [])].join('、'),
  };
}

/** Trouble first, then the largest group. */
function byTrouble(a: CauseGroup, b: CauseGroup): number {
  return (
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    b.machines.length - a.machines.length ||
    (a.cause ?? '').localeCompare(b.cause ?? '', 'en')
  );
}

function causeOf(finding: Finding): string | null {
  return finding.verdict === 'found' || finding.verdict === 'clear' ? finding.cause : null;
}
