import type { Answer } from '../../model/answer.ts';
import type { Block } from '../../model/block.ts';
import { cancel } from '../cancel.ts';
import { judged } from '../judged.ts';
import { missingNames } from '../missing-names.ts';
import { offered } from '../offered.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { asked } from './asked.ts';

/** Asks back: which of several is meant, or which machine where none was named. */
export const clarify: View = (answer, titles) => {
  if (answer.question.apart !== undefined) return oneByOne(answer);
  if (answer.choices.length === 0) return whichMachine(answer, titles);
  return answer.findings.some(({ machine }) => machine !== null) ? weighed(answer) : whichOne(answer);
};

function whichOne(answer: Answer): readonly Block[] {
  return [
    plainHeading(wordsInBoth((words) => words.clarify)),
    asked(answer),
    ...missingNames(answer, 'plain'),
    ...whyAsked(answer),
    ...offered(answer),
    cancel(answer),
  ];
}

/** Several things were asked for: each is answered by itself. */
function oneByOne(answer: Answer): readonly Block[] {
  return [
    plainHeading(wordsInBoth((words) => words.apart)),
    asked(answer),
    { kind: 'text', text: wordsInBoth((words) => words.apartNote), tone: 'plain' },
    ...offered(answer),
    cancel(answer),
  ];
}

/** What each of those that may be meant comes to, before one is picked. */
function weighed(answer: Answer): readonly Block[] {
  return [
    plainHeading(wordsInBoth((words) => words.weighed)),
    asked(answer),
    { kind: 'findings', findings: judged(answer) },
    { kind: 'text', text: wordsInBoth((words) => words.weighedNote), tone: 'plain' },
    ...offered(answer),
    cancel(answer),
  ];
}

/** What keeps it from being answered as it stands, or that it fits more than one. */
function whyAsked({ findings }: Answer): readonly Block[] {
  const why = findings.map(({ says }) => says);
  const texts = why.length > 0 ? why : [wordsInBoth((words) => words.clarifyNote)];
  return texts.map((text): Block => ({ kind: 'text', text, tone: 'plain' }));
}

/** What is asked of the machine yet to be named: a picked topic has no words of its own. */
const whichMachine: View = (answer, { topicTitle }) => {
  const { topic } = answer.question;
  const title = topic === null ? null : topicTitle(topic);
  return [
    plainHeading(wordsInBoth((words) => words.nameMachine)),
    title === null ? asked(answer) : { kind: 'text', text: title, tone: 'quoted' },
    { kind: 'text', text: wordsInBoth((words) => words.nameMachineNote), tone: 'plain' },
    cancel(answer),
  ];
};
