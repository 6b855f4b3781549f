import type { Block, Ready, Row } from '../../model/block.ts';
import type { Choice } from '../../model/choice.ts';
import type { Text } from '../../model/locale.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** What is met first is three questions; nobody reads more of them. */
const TO_BEGIN_WITH = 3;

/** What can be asked: three questions to begin with, and all of them by need. */
export const help: View = ({ choices }) => {
  const needs = byNeed(choices);
  return [
    plainHeading(wordsInBoth((words) => words.help)),
    { kind: 'text', text: wordsInBoth((words) => words.helpNote), tone: 'plain' },
    title(wordsInBoth((words) => words.helpTry)),
    {
      kind: 'questions',
      questions: needs.flatMap(({ questions }) => questions.slice(0, 1)).slice(0, TO_BEGIN_WITH),
    },
    title(wordsInBoth((words) => words.helpAll)),
    { kind: 'rows', rows: needs.map(rowOf) },
  ];
};

interface Needed {
  readonly under: Text;
  readonly questions: readonly Ready[];
}

function byNeed(choices: readonly Choice[]): readonly Needed[] {
  const listed = choices.flatMap(({ listed, question }) => (listed ? [{ ...listed, question }] : []));
  return [...Map.groupBy(listed, ({ under }) => under.en).values()].flatMap((questions) => {
    const [first] = questions;
    return first ? [{ under: first.under, questions }] : [];
  });
}

function rowOf({ under, questions }: Needed): Row {
  return { standing: null, title: under, text: null, detail: [{ kind: 'questions', questions }] };
}

function title(text: Text): Block {
  return { kind: 'text', text, tone: 'strong' };
}
