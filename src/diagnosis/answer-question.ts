import type { Azure } from '../azure/azure.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import type { Answer } from '../model/answer.ts';
import { type Finding, VERDICTS } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Question } from '../model/question.ts';
import type { ReportDefinition } from '../reports/report.ts';
import type { Scenario } from '../judging/scenario.ts';
import type { Topic } from '../model/topic.ts';
import { azureUnreadable } from './azure-unreadable.ts';
import { machineChoices, nearMachineChoices, topicChoices } from './choices.ts';
import { createGather } from './create-gather.ts';
import { diagnose } from './diagnose.ts';
import { findMachines } from '../machines/find-machines.ts';
import { fleetUnseen } from './fleet-unseen.ts';
import { machineMissing } from './machine-missing.ts';
import { isWithin, placeOf } from '../machines/place.ts';
import { placeEmpty } from './place-empty.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';

/** What can be asked, and where errors of the product itself go. */
export interface Catalogue {
  readonly scenarios: readonly Scenario[];
  readonly reports: readonly ReportDefinition[];
  /** What is made of a scenario that is asked about the whole fleet. */
  readonly fleetReport: ReportDefinition;
  /** Every topic, conversational ones included, in the order help lists them. */
  readonly topics: readonly Topic[];
  readonly reportError: (error: unknown) => void;
}

/** What an answer says, before the circumstances that hold for all of them are added. */
export type Said = Pick<
  Answer,
  'intent' | 'machines' | 'missing' | 'choices' | 'findings' | 'report' | 'isAzureUnreadable'
>;

/**
 * What there is to say to a question. Reads Azure only for topics about machines. Where machines cannot be looked up at
 * all, that is the answer; everything less becomes a gap in a finding.
 */
export async function answerQuestion(
  question: Question,
  azure: Azure,
  now: Instant,
  catalogue: Catalogue,
): Promise<Said> {
  const { intent, topic } = question;
  const task = topic === null ? null : taskOf(topic, catalogue);
  const isAboutMachines = intent === 'diagnose' || intent === 'report';
  if (!task || !isAboutMachines) return conversational(question, catalogue);
  try {
    return await (question.scope === 'fleet'
      ? overFleet(question, task, azure, now, catalogue)
      : overNamed(question, task, azure, now, catalogue));
  } catch (error) {
    if (!(error instanceof AzureReadError)) throw error;
    const [scenario] = task.scenarios;
    return { ...NOTHING, intent, findings: [azureUnreadable(scenario, error)], isAzureUnreadable: true };
  }
}

/** The scenarios a topic runs, and the report made of them. What cannot be said of a machine is said in the name of the first. */
interface Task {
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  readonly report: ReportDefinition | null;
}

function taskOf(topicId: string, { scenarios, reports }: Catalogue): Task | null {
  const report = reports.find(({ topic }) => topic.id === topicId);
  const [first, ...others] =
    report?.covers(scenarios) ?? scenarios.filter(({ topic }) => topic.id === topicId);
  return first ? { scenarios: [first, ...others], report: report ?? null } : null;
}

/** Help, cancel, a question back: answered without Azure. */
function conversational(question: Question, { topics }: Catalogue): Said {
  const isHelp = question.intent === 'help';
  const askable = topics.filter(({ subject }) => subject !== 'none').map(({ id }) => id);
  const offered = isHelp ? askable : question.topic === null ? question.candidates : [];
  return { ...NOTHING, intent: question.intent, choices: topicChoices(question, offered, topics) };
}

async function overNamed(
  question: Question,
  { scenarios, report }: Task,
  azure: Azure,
  now: Instant,
  catalogue: Catalogue,
): Promise<Said> {
  const resolved = await resolveMachines(question.entities, azure, now);
  const [ambiguous] = resolved.ambiguous;
  if (ambiguous) {
    const candidates = ambiguous.entries.map((entry) => entry.machine);
    return { ...NOTHING, intent: 'clarify', choices: machineChoices(question, ambiguous.name, candidates) };
  }
  const [missing] = resolved.missing;
  const said = await judged(scenarios, resolved.entries, azure, now, catalogue);
  return {
    ...said,
    intent: question.intent,
    missing: resolved.missing,
    findings: [
      ...said.findings,
      ...resolved.missing.map((name) => machineMissing(scenarios[0], name, resolved.gaps)),
    ],
    choices: missing === undefined ? [] : await nearMachineChoices(question, missing, azure),
    report: report?.build(said.findings, said.machines) ?? null,
  };
}

async function overFleet(
  question: Question,
  { scenarios, report }: Task,
  azure: Azure,
  now: Instant,
  catalogue: Catalogue,
): Promise<Said> {
  const [place, everywhere] = await Promise.all([
    placeOf(question.entities, azure),
    findMachines('all', azure, now),
  ]);
  const entries = everywhere.entries.filter(({ machine }) => isWithin(machine, place));
  if (entries.length === 0) {
    const empty = placeEmpty(scenarios[0], question.entities, everywhere.gaps);
    return { ...NOTHING, intent: question.intent, findings: [empty] };
  }
  const unseen = fleetUnseen(scenarios[0], everywhere.gaps);
  const said = await judged(scenarios, entries, azure, now, catalogue);
  return {
    ...said,
    intent: question.intent,
    // Thousands of machines times every excluded cause is more than anybody reads: the question about one machine has it.
    findings: [...unseen, ...said.findings.map((finding): Finding => ({ ...finding, excluded: [] }))],
    report: (report ?? catalogue.fleetReport).build([...unseen, ...said.findings], said.machines),
  };
}

async function judged(
  scenarios: readonly Scenario[],
  entries: readonly InventoryEntry[],
  azure: Azure,
  now: Instant,
  { reportError }: Catalogue,
): Promise<Said> {
  const machines = entries.map((entry) => entry.machine);
  const gather = createGather(azure, now, entries);
  const findings = await Promise.all(
    scenarios.map((scenario) => diagnose(scenario, machines, gather, reportError)),
  );
  return { ...NOTHING, machines, findings: findings.flat().toSorted(byVerdict) };
}

/** Several findings: what is wrong before what is unknown before what is fine; otherwise in the order they came. */
function byVerdict(a: Finding, b: Finding): number {
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict);
}

const NOTHING: Said = {
  intent: 'unknown',
  machines: [],
  missing: [],
  choices: [],
  findings: [],
  report: null,
  isAzureUnreadable: false,
};
