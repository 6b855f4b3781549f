import type { Finding } from '../model/finding.ts';
import type { Question } from '../model/question.ts';

/**
 * The question that a finding alone answers: that of its scenario about its machine, of its schedule, run or update where others of them stand beside
 * it. Null where it has no question of its own.
 */
export function aloneQuestion(
  { listing: _, focus: _1, seen: _2, offList: _3, from: _4, ...question }: Question,
  finding: Finding,
  beside: readonly Finding[],
): Question | null {
  const { scenario, machine } = finding;
  if (machine === null) return null;
  const machines = [machine.id.toLowerCase()];
  const entities = { ...question.entities, machines };
  const asked: Question = { ...question, intent: 'diagnose', topic: scenario, scope: 'machines', entities };
  const isOnly = !beside.some(
    (other) => other !== finding && other.scenario === scenario && other.machine?.id === machine.id,
  );
  if (isOnly) return asked;
  switch (finding.subject?.kind) {
    case 'schedule':
      return { ...asked, entities: { ...entities, schedule: finding.subject.name.toLowerCase() } };
    case 'update':
      return { ...asked, entities: { ...entities, kb: [finding.subject.id] } };
    case 'run':
      return { ...asked, entities: { ...entities, run: finding.subject.id } };
    default:
      return null;
  }
}
