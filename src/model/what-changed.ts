import type { Answer } from './answer.ts';
import { causeOf, type Finding } from './finding.ts';
import { type MachineId, machineKey } from './machine.ts';
import type { Question } from './question.ts';
import type { Seen, SeenFinding } from './seen.ts';
import { standingOf } from './standing.ts';

/** A finding that says something else than it did; null where it said nothing then, or says nothing now. */
export interface Change {
  /** Of the machine; null where the finding has none. */
  readonly name: string | null;
  readonly before: SeenFinding | null;
  readonly now: SeenFinding | null;
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
  const changed = findings.flatMap((finding): readonly Change[] => {
    const now = seenFinding(finding);
    const was = before.get(keyOf(now)) ?? null;
    before.delete(keyOf(now));
    if (was?.standing === now.standing && was.cause === now.cause) return [];
    return [{ name: finding.machine?.name ?? null, before: was, now }];
  });
  const gone = [...before.values()].map((was) => ({ name: nameIn(was.machine), before: was, now: null }));
  return [...changed, ...gone];
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

/** A machine that is gone is called by the last part of its id. */
function nameIn(machine: MachineId | null): string | null {
  return machine?.split('/').at(-1) ?? null;
}

function keyOf({ scenario, machine, subject }: SeenFinding): string {
  return JSON.stringify([scenario, machine && machineKey(machine), subject]);
}
