import type { Answer } from '../model/answer.ts';
import { causeOf, type Finding } from '../model/finding.ts';
import { localised } from './localised.ts';

/** What an answer says of one machine, field by field in an order that is the same for all of a report. */
export type MachineRow = Readonly<Record<string, unknown>> & { readonly machine: string };

/**
 * A row for each machine of an answer, in the reader's language: those that its report lists or groups, the one that it is about, or, without a
 * report, what was found of each. None where it says nothing of a machine.
 */
export function machineRows(answer: Answer): readonly MachineRow[] {
  return rowsOf(answer).map((row) => {
    const { machine, ...fields } = localised(row, answer.question.locale) as MachineRow;
    return { machine, ...placeOf(machine), ...fields };
  });
}

/** How many rows an answer has. */
export function countRows(answer: Answer): number {
  return rowsOf(answer).length;
}

function rowsOf({ report, findings, machines }: Answer): readonly MachineRow[] {
  const rows = report === null ? findings.flatMap(ofFinding) : rowsOfReport(report.data);
  const [only, ...others] = machines;
  const ofOne = report !== null && rows.length === 0 && only && others.length === 0;
  return ofOne ? [{ ...report.data, machine: only.id }] : rows;
}

function rowsOfReport(data: Readonly<Record<string, unknown>>): readonly MachineRow[] {
  if (isRow(data)) return [data];
  // Beside its machines a report may list others: those that are gone.
  const lists = [data.machines, ...Object.values(data)].filter((value) => Array.isArray(value));
  const listed = lists.find((list) => list.length > 0 && list.every(isRow));
  if (listed) return listed;
  return lists.find((list) => list.length > 0 && list.every(isGroup))?.flatMap(rowsOfGroup) ?? [];
}

interface Group extends Readonly<Record<string, unknown>> {
  readonly machines: readonly string[];
}

/** What is said of a group as a whole, its members by name and their number, is no field of a member. */
function rowsOfGroup({
  machines,
  machineCount: _count,
  says: _says,
  ...shared
}: Group): readonly MachineRow[] {
  return machines.map((machine) => ({ machine, ...shared }));
}

function ofFinding(finding: Finding): readonly MachineRow[] {
  const { machine, scenario, subject, system, verdict, severity, says } = finding;
  if (machine === null) return [];
  const nextStep = finding.verdict === 'found' ? finding.nextStep : null;
  return [
    {
      machine: machine.id,
      scenario,
      system,
      subject,
      verdict,
      severity,
      cause: causeOf(finding),
      says,
      nextStep,
    },
  ];
}

function isRow(value: unknown): value is MachineRow {
  return isObject(value) && typeof value.machine === 'string';
}

function isGroup(value: unknown): value is Group {
  return (
    isObject(value) &&
    Array.isArray(value.machines) &&
    value.machines.every((machine) => typeof machine === 'string')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What somebody sorts and filters by, out of the machine's id; of one that only Log Analytics knows its name alone. */
function placeOf(id: string) {
  const { subscriptionId = null, resourceGroup = null } =
    /^\/subscriptions\/(?<subscriptionId>[^/]+)\/resourcegroups\/(?<resourceGroup>[^/]+)\//i.exec(id)
      ?.groups ?? {};
  return { name: id.split('/').at(-1) ?? id, resourceGroup, subscriptionId };
}
