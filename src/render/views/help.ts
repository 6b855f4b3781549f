import type { Answer } from '../../model/answer.ts';
import type { Block, Ready, Row } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { TopicId } from '../../model/topic.ts';
import { helpQuestion } from '../ask-help.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** What is met first is three questions; nobody reads more of them. */
const TO_BEGIN_WITH = 3;

/** Of one need, where all are listed: with eight needs a Japanese card has room for some fifty. */
const MOST_OF_A_NEED = 5;

/** What can be asked: three questions to begin with, and all of them by need; where one need is left, everything under it. */
export const help: View = (answer) => {
  const needs = byNeed(answer);
  const [first, ...others] = needs;
  if (first !== undefined && others.length === 0)
    return [plainHeading(first.under), { kind: 'questions', questions: first.questions }];
  return [
    plainHeading(wordsInBoth((words) => words.help)),
    { kind: 'text', text: wordsInBoth((words) => words.helpNote), tone: 'plain' },
    title(wordsInBoth((words) => words.helpTry)),
    {
      kind: 'questions',
      questions: needs.flatMap(({ questions }) => questions.slice(0, 1)).slice(0, TO_BEGIN_WITH),
    },
    title(wordsInBoth((words) => words.helpAll)),
    { kind: 'rows', rows: needs.map((need) => rowOf(need, answer.question)) },
  ];
};

interface Needed {
  readonly under: Text;
  readonly topics: readonly TopicId[];
  readonly questions: readonly Ready[];
}

function byNeed({ choices }: Answer): readonly Needed[] {
  const listed = choices.flatMap(({ listed, topic, question }) =>
    listed && topic !== null ? [{ ...listed, topic, question }] : [],
  );
  return [...Map.groupBy(listed, ({ under }) => under.en).values()].flatMap((questions) => {
    const [first] = questions;
    return first ? [{ under: first.under, topics: questions.map(({ topic }) => topic), questions }] : [];
  });
}

function rowOf(need: Needed, question: Question): Row {
  const { under, questions } = need;
  const shown: Block = { kind: 'questions', questions: questions.slice(0, MOST_OF_A_NEED) };
  return { standing: null, title: under, text: null, detail: [shown, ...rest(need, question)] };
}

function rest({ under, topics, questions }: Needed, question: Question): readonly Block[] {
  const left = questions.length - MOST_OF_A_NEED;
  if (left <= 0) return [];
  const label = wordsInBoth((words, locale) => words.helpMore(under[locale]));
  const asked: Question = { ...helpQuestion(question.locale), from: 'help', candidates: topics };
  return [
    { kind: 'text', text: wordsInBoth((words) => words.more(left)), tone: 'subtle' },
    { kind: 'buttons', buttons: [{ label, question: asked }] },
  ];
}

function title(text: Text): Block {
  return { kind: 'text', text, tone: 'strong' };
}
