import type { ActionId, CauseId, Finding, Verdict } from './finding.ts';
import type { Instant } from './instant.ts';
import type { Text } from './locale.ts';
import type { Machine } from './machine.ts';
import type { Question } from './question.ts';
import type { Intent, TopicId } from './topic.ts';

/** One of the things that may have been meant. */
export interface Choice {
  readonly topic: TopicId | null;
  readonly machine: Machine | null;
  readonly label: Text;
  /** The question that picking it asks; nothing is left to understand in it. */
  readonly question: Question;
}

/** The machines of a fleet that share one verdict and cause. */
export interface CauseGroup {
  readonly verdict: Verdict;
  readonly cause: CauseId | null;
  readonly says: Text;
  readonly machines: readonly Machine[];
  readonly actions: readonly ActionId[];
}

/** One scenario over every machine, grouped by cause, largest trouble first: found, unknown, clear, not applicable. */
export interface FleetDiagnosis {
  readonly id: 'fleet-diagnosis';
  readonly scenario: TopicId;
  readonly machineCount: number;
  readonly groups: readonly CauseGroup[];
}

/** Every scenario that applies to one machine, findings first; `findings` of the answer hold the details. */
export interface MachineOverview {
  readonly id: 'machine-overview';
  /** What the machine is: label and value, in reading order. */
  readonly traits: readonly { readonly label: Text; readonly value: Text }[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

export type Report = FleetDiagnosis | MachineOverview;

export interface AzureCallCount {
  readonly api: 'arm' | 'resource-graph' | 'log-analytics';
  readonly count: number;
}

/** Everything the bot has to say to one question, before it is put into a card, text or JSON. */
export interface Answer {
  readonly question: Question;
  /** The question's intent, or `clarify` where its machine names several. */
  readonly intent: Intent;
  readonly machines: readonly Machine[];
  /** Names in the question that no visible machine has. */
  readonly missing: readonly string[];
  readonly choices: readonly Choice[];
  readonly findings: readonly Finding[];
  readonly report: Report | null;
  readonly azureCalls: readonly AzureCallCount[];
  /** Whether Azure could not be read at all; then a finding without a machine says why. */
  readonly isAzureUnreadable: boolean;
  /** When the facts were read. */
  readonly asOf: Instant;
  /** `sandbox`: a simulated tenant answered; every rendering says so. */
  readonly tenant: 'azure' | 'sandbox';
}
