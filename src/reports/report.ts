import { type FactSheet, type Facts, type Readings, readingsOf } from '../facts/fact.ts';
import type { Report } from '../model/answer.ts';
import type { Asked } from '../model/asked.ts';
import type { CauseId, Finding, System } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { ActionId } from '../model/offered-action.ts';
import type { Question } from '../model/question.ts';
import type { Topic, TopicId } from '../model/topic.ts';

/** One machine as a report sees it. */
export interface ReportedMachine<Read> {
  readonly machine: Machine;
  /** Of the scenarios that the report covers, in their order. */
  readonly findings: readonly Finding[];
  readonly facts: Read;
}

/** What is the same for all machines of a report. */
export interface ReportOccasion {
  readonly asked: Asked;
  /** What was asked: buttons ask it on. */
  readonly question: Question;
  readonly now: Instant;
  /** What things are called in lists; null for an id that nothing has. */
  topicTitle(id: TopicId): Text | null;
  causeTitle(scenario: TopicId, cause: CauseId): Text | null;
  /** What carrying out an action on machines is called ("assess these 12 machines"); null where it cannot be carried out on machines. */
  actionTitle(id: ActionId, machines: Text): Text | null;
  /** Takes errors of the product itself, which the report mentions only as a gap. */
  readonly reportError: (error: unknown) => void;
}

/** Takes the machines of a report one by one: a fleet goes through it page by page, and only what the report keeps stays in memory. */
export interface Collector<Read> {
  add(each: ReportedMachine<Read>): void;
  /** Null: the findings say it all. */
  report(): Report | null;
}

/** A report about machines: which scenarios it runs, which facts it reads besides, what it makes of them. */
export interface ReportDefinition {
  readonly topic: Topic;
  /** Ids of the scenarios to run over the machines, or which of all; a report that only shows facts covers none. */
  readonly covers: 'current systems' | readonly string[];
  /** What it speaks of where it covers no scenario that says so; absent: Azure Update Manager. */
  readonly system?: System;
  /** What the question has to name beside machines: where it does not, the only one there is, or asked back; absent: nothing. */
  readonly about?: 'schedule';
  /** What is told of machines that are named where that is not; with `about` alone. */
  readonly otherwise?: ReportDefinition;
  readonly needs: Facts;
  /** Whether the fleet takes in, beside what Azure lists, the computers that only Update Management has rows of. */
  readonly leftBehind?: true;
  /** The group that a machine stands in, by itself; absent: the report has no groups that something could be done to. */
  readonly groupOf?: (each: ReportedMachine<FactSheet>, now: Instant) => string;
  collect(occasion: ReportOccasion): Collector<FactSheet>;
}

/** Declares a report; it sees exactly the facts that `needs` names, gaps included. */
export function defineReport<const Needs extends Facts>({
  collect,
  groupOf,
  needs,
  ...report
}: Omit<ReportDefinition, 'collect' | 'groupOf' | 'needs'> & {
  readonly needs: Needs;
  groupOf?(each: ReportedMachine<Readings<Needs>>, now: Instant): string;
  collect(occasion: ReportOccasion): Collector<Readings<Needs>>;
}): ReportDefinition {
  return {
    ...report,
    needs,
    ...(groupOf && {
      groupOf: ({ facts, ...each }, now) => groupOf({ ...each, facts: readingsOf(needs, facts) }, now),
    }),
    collect(occasion) {
      const collector = collect(occasion);
      return {
        add: ({ facts, ...each }) => collector.add({ ...each, facts: readingsOf(needs, facts) }),
        report: () => collector.report(),
      };
    },
  };
}
