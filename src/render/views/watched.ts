import type { Answer } from '../../model/answer.ts';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { isPressing, standingOf } from '../../model/standing.ts';
import {
  MOST_WATCHES,
  WATCH,
  WATCHED_FOR_IN_HOURS,
  type WatchNews,
  watchedQuestion,
} from '../../model/watch.ts';
import { checkAgain } from '../check-again.ts';
import { judged } from '../judged.ts';
import { missingNames } from '../missing-names.ts';
import { nameList } from '../name-list.ts';
import { tellingOf } from '../tell-me.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { notice } from './notice.ts';

/** News that are said in a card of their own; of the others the answer itself speaks. */
export type WatchNotice = Exclude<WatchNews, { readonly state: 'changed' | 'incomparable' }>;

/** What came of a wish to be told, with how it stands now in a line each: the proof is in the answer that led to the wish. */
export function watched(answer: Answer, news: WatchNotice): readonly Block[] {
  switch (news.state) {
    case 'begun':
      return [
        ...notice(
          wordsInBoth((words) => words.watching),
          wordsInBoth((words) => words.watchingNote),
          [],
          [{ label: wordsInBoth((words) => words.watchedUntil), value: { at: news.until } }],
        ),
        ...missingNames(answer, 'warning'),
        ...standings(answer),
        button(
          wordsInBoth((words) => words.watchStop),
          stoppingOf(answer.question),
        ),
      ];
    case 'settled':
      return [
        ...notice(
          wordsInBoth((words) => words.watchSettled),
          wordsInBoth((words) => words.watchSettledNote),
        ),
        ...missingNames(answer, 'warning'),
        ...standings(answer),
        checkAgain({ ...answer, question: watchedQuestion(answer.question) }),
      ];
    case 'full':
      return [
        ...notice(
          wordsInBoth((words) => words.watchFull),
          wordsInBoth((words) => words.watchFullNote(MOST_WATCHES)),
        ),
        button(
          wordsInBoth((words) => words.watchStopAll),
          withoutMachines(stoppingOf(answer.question)),
        ),
      ];
    case 'stopped':
      return notice(
        wordsInBoth((words) => words.watchStopped),
        wordsInBoth((words) =>
          news.machines.length === 0
            ? words.watchNone
            : words.watchStoppedNote(nameList(news.machines, words)),
        ),
      );
    case 'ended':
      return [
        ...notice(
          wordsInBoth((words) => words.watchEnded(WATCHED_FOR_IN_HOURS)),
          wordsInBoth((words) => words.watchEndedNote),
        ),
        ...standings(answer),
        checkAgain(answer),
        button(
          wordsInBoth((words) => words.watchAgain),
          tellingOf(answer.question),
        ),
      ];
  }
}

/** Of many, those that somebody waits for. */
function standings(answer: Answer): readonly Block[] {
  const all = judged(answer);
  const open = all.filter((finding) => isPressing(standingOf(finding)) || standingOf(finding) === 'wait');
  const shown = open.length === 0 ? all : open;
  return shown.length === 0 ? [] : [{ kind: 'findings', findings: shown, proof: 'none' }];
}

function button(label: Text, question: Question): Block {
  return { kind: 'buttons', buttons: [{ label, question }] };
}

function stoppingOf(question: Question): Question {
  const { seen: _seen, from: _from, ...asked } = question;
  return { ...asked, intent: 'act', topic: WATCH, watch: { kind: 'stop' } };
}

function withoutMachines(question: Question): Question {
  return { ...question, entities: { ...question.entities, machines: [] } };
}
