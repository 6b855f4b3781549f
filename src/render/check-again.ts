import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import { type OtherTwin, otherTwins } from '../model/other-twins.ts';
import { withSeen } from '../model/what-changed.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Beside "check again" and the links, all that a row of buttons shows. */
const MOST_OTHERS = 2;

/** The button that asks the answer's own question once more, and those that ask it of the machines that were offered beside its own. */
export function checkAgain(answer: Answer): Block {
  const { focus: _, ...question } = withSeen(answer);
  const others = otherTwins(answer.question).slice(0, MOST_OTHERS);
  return {
    kind: 'buttons',
    buttons: [
      { label: wordsInBoth((words) => words.checkAgain), question },
      ...others.map((other) => ({ label: labelOf(other), question: other.question })),
    ],
  };
}

/** The name of a resource and its group stand in its id; of another, the id. */
const RESOURCE = /\/resourcegroups\/(?<group>[^/]+)\/.*\/(?<name>[^/]+)$/;

function labelOf({ id }: OtherTwin): Text {
  const { group, name } = RESOURCE.exec(id)?.groups ?? {};
  return wordsInBoth((words) => words.instead(name === undefined ? id : `${name} (${group})`));
}
