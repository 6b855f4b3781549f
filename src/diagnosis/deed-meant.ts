import type { DeedRecord } from '../model/deed-record.ts';
import { isNamePattern } from '../model/name-pattern.ts';
import type { PlanTarget } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import { undoableTargets } from '../model/undo.ts';

/** The deeds that may be meant by a wish to have something put back: none, one, or several that fit. */
export function deedsMeant(question: Question, deeds: readonly DeedRecord[]): readonly DeedRecord[] {
  const { undoes, candidates } = question;
  if (undoes !== undefined) return deeds.filter(({ id }) => id === undoes);
  const undoable = deeds.filter((deed) => undoableTargets(deed, deeds).length > 0);
  if (candidates.length === 0 && namesIn(question).length === 0) return undoable.slice(0, 1);
  return undoable.filter(
    (deed) =>
      (candidates.length === 0 || candidates.includes(deed.plan.action)) &&
      undoableTargets(deed, deeds).some((target) => isNamed(deed.plan.targets[target], question)),
  );
}

/** Whether a target is among those that are named; where none is, each is. */
export function isNamed(target: PlanTarget | undefined, question: Question): boolean {
  if (target === undefined) return false;
  const names = namesIn(question);
  const own = [target.name, target.resource, target.machine?.id ?? '', target.machine?.name ?? ''];
  const isOwn = (name: string) => own.some((each) => fits(each.toLowerCase(), name));
  return names.length === 0 || names.some(isOwn);
}

function namesIn({ entities: { machines, schedule } }: Question): readonly string[] {
  return [...machines, ...(schedule === null ? [] : [schedule])].map((name) => name.toLowerCase());
}

function fits(own: string, name: string): boolean {
  if (!isNamePattern(name)) return own === name;
  const pattern = name
    .split('')
    .map((each) => (each === '*' ? '.*' : each === '?' ? '.' : each.replace(/[^\w]/, '\\$&')))
    .join('');
  return new RegExp(`^${pattern}$`).test(own);
}
