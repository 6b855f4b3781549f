import type { Answer } from '../model/answer.ts';
import type { Candidate } from '../model/block.ts';
import type { Choice } from '../model/choice.ts';
import { placeText } from './machine-text.ts';

/** The choices of an answer, machines with their places. */
export function candidatesOf({ choices }: Answer): readonly Candidate[] {
  return choices.map(candidateOf);
}

function candidateOf({ label, machine, question }: Choice): Candidate {
  return { label, detail: machine && placeText(machine), question };
}
