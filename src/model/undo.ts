import type { DeedRecord } from './deed-record.ts';
import { NO_ENTITIES, type Question } from './question.ts';
import type { TopicId } from './topic.ts';

/** The topic of wishes to have an action put back. */
export const UNDO: TopicId = 'undo';

/** The targets of a deed that can be put back, by their places in its plan: sent, with calls that undo it, and not undone by a later one. */
export function undoableTargets(record: DeedRecord, deeds: readonly DeedRecord[]): readonly number[] {
  if (record.state !== 'settled') return [];
  const undone = new Set(
    deeds
      .filter(({ plan }) => plan.undoes?.deed === record.id)
      .flatMap((undoing) => sentTargets(undoing).map((target) => undoing.plan.targets[target]?.resource)),
  );
  return sentTargets(record).filter((target) => {
    const { undo, resource } = record.plan.targets[target] ?? { undo: null, resource: '' };
    return undo !== null && !undone.has(resource);
  });
}

/** The targets of which every call was done, or may have been: what Azure shows of them tells. */
function sentTargets({ plan, calls }: DeedRecord): readonly number[] {
  return plan.targets.flatMap((_, target) => {
    const own = calls.filter((call) => call.target === target);
    const wasSent = own.every(({ state }) => state === 'done' || state === 'in-doubt');
    return wasSent && own.length > 0 ? [target] : [];
  });
}

/** Asks for what putting a deed back would do. */
export function undoingOf({ id, question: { locale } }: DeedRecord, text: string): Question {
  return {
    text,
    pasted: null,
    locale,
    intent: 'act',
    topic: UNDO,
    entities: NO_ENTITIES,
    scope: 'machines',
    undoes: id,
    candidates: [],
  };
}
