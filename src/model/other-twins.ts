import type { Question } from './question.ts';

/** A question that was asked of one machine of several of its name, asked of another of them. */
export interface OtherTwin {
  /** In lower case. */
  readonly id: string;
  readonly question: Question;
}

/** The same of each of the machines that were offered beside the one that was picked; none where none was picked. */
export function otherTwins(question: Question): readonly OtherTwin[] {
  const { twins = [], entities, seen: _seen, focus: _focus, ...rest } = question;
  return twins
    .filter((id) => !entities.machines.includes(id))
    .map((id) => {
      const machines = entities.machines.map((machine) => (twins.includes(machine) ? id : machine));
      return { id, question: { ...rest, twins, entities: { ...entities, machines } } };
    });
}
