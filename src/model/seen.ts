import type { Answer } from './answer.ts';
import { type CauseId, causeOf, type Finding } from './finding.ts';
import type { Instant } from './instant.ts';
import { type MachineId, machineKey } from './machine.ts';
import type { Question } from './question.ts';
import { type Standing, standingOf } from './standing.ts';
import type { TopicId } from './topic.ts';

/** What an answer said, as far as the next one to the same question is compared with it. */
export interface Seen {
  /** When it was first said so. */
  readonly since: Instant;
  readonly findings: readonly SeenFinding[];
}

export interface SeenFinding {
  readonly scenario: TopicId;
  readonly machine: MachineId | null;
  /** The id of what it speaks of beside the machine. */
  readonly subject: string | null;
  readonly standing: Standing;
  readonly cause: CauseId | null;
}

/** A finding that says something else than it did; null where it said nothing then, or says nothing now. */
export interface Change {
  readonly before: SeenFinding | null;
  readonly now: Finding | null;
}

/** Of more findings a difference is a report, not a line. It bounds what a button carries. */
const MOST_FINDINGS = 20;

/** Null where there is nothing to compare the next answer with, or too much. */
function seenOf({ question, findings, asOf }: Pick<Answer, 'question' | 'findings' | 'asOf'>): Seen | null {
  if (findings.length === 0 || findings.length > MOST_FINDINGS) return null;
  const { seen } = question;
  const isUnchanged = seen !== undefined && changesSince(seen, findings).length === 0;
  return { since: isUnchanged ? seen.since : asOf, findings: findings.map(seenFinding) };
}

/** The question of an answer, to be asked again: it remembers what was said. */
export function withSeen(answer: Pick<Answer, 'question' | 'findings' | 'asOf'>): Question {
  const { seen: _, ...question } = answer.question;
  const seen = seenOf(answer);
  return seen === null ? question : { ...question, seen };
}

/** What differs between then and now, in the order of the findings; what is gone comes last. */
export function changesSince({ findings: then }: Seen, findings: readonly Finding[]): readonly Change[] {
  const before = new Map(then.map((each) => [keyOf(each), each]));
  const changed = findings.flatMap((now): readonly Change[] => {
    const is = seenFinding(now);
    const was = before.get(keyOf(is)) ?? null;
    before.delete(keyOf(is));
    return was?.standing === is.standing && was.cause === is.cause ? [] : [{ before: was, now }];
  });
  return [...changed, ...[...before.values()].map((was) => ({ before: was, now: null }))];
}

function seenFinding(finding: Finding): SeenFinding {
  return {
    scenario: finding.scenario,
    machine: finding.machine?.id ?? null,
    subject: finding.subject?.id ?? null,
    standing: standingOf(finding),
    cause: causeOf(finding),
  };
}

function keyOf({ scenario, machine, subject }: SeenFinding): string {
  return JSON.stringify([scenario, machine && machineKey(machine), subject]);
}
