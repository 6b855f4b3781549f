import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import { DIGEST_NOW } from '../model/digest.ts';
import type { News } from '../model/news.ts';
import { taken } from '../model/taken.ts';
import { watchedQuestion } from '../model/watch.ts';
import { digestPosted } from './digest-posted.ts';
import { judged } from './judged.ts';
import { meanwhile } from './meanwhile.ts';
import { runTold } from './run-told.ts';
import type { View } from './view.ts';
import { askedOn, isAskedOn } from './views/asked-on.ts';
import { cancelled } from './views/cancelled.ts';
import { clarify } from './views/clarify.ts';
import { digestKept } from './views/digest-kept.ts';
import { digestPlanned } from './views/digest-planned.ts';
import { finding } from './views/finding.ts';
import { findings } from './views/findings.ts';
import { help } from './views/help.ts';
import { knowledge } from './views/knowledge.ts';
import { missing } from './views/missing.ts';
import { notice } from './views/notice.ts';
import { plan, planAs, planRefused } from './views/plan.ts';
import { report } from './views/report.ts';
import { thanks } from './views/thanks.ts';
import { unknown } from './views/unknown.ts';
import { watched } from './views/watched.ts';
import type { Words } from './words/words.ts';
import { wordsInBoth } from './words/words-in.ts';

/**
 * The view that suits an answer: what came of it decides first, then what kind of turn it is, then what there is to show.
 */
export function viewOf(answer: Answer, { watch, decided, digest }: News): View {
  if (decided?.state === 'refused' && answer.plan !== null) return planRefused(decided.reason);
  if (decided?.state === 'refused')
    return () =>
      notice(
        wordsInBoth((words) => words.planRefusedYou),
        decided.reason,
      );
  if (decided?.state === 'previewed') return planAs(decided.roles);
  if (decided?.state === 'changed') return (_, titles) => withNote(plan(answer, titles));
  if (watch?.state === 'changed') return underHeading(answer, (words) => words.watchChanged);
  if (watch !== null && watch.state !== 'incomparable') return () => watched(answer, watch);
  if (answer.intent === 'act' && answer.question.watch !== undefined)
    return watch === null ? underHeading(answer, (words) => words.watchNotHere) : viewOfWatched(answer);
  if (digest?.state === 'run') return runTold(digest, viewOfTurn(answer));
  if (digest !== null && digest.state !== 'posted') return () => digestKept(digest, answer);
  if (answer.intent === 'digest' && answer.question.topic !== DIGEST_NOW && !answer.isAzureUnreadable)
    return digestPlanned;
  if (digest !== null) return digestPosted(digest, viewOfTurn(answer));
  return viewOfTurn(answer);
}

function withNote([heading, ...blocks]: readonly Block[]): readonly Block[] {
  const text: Block = { kind: 'text', text: wordsInBoth((words) => words.planChanged), tone: 'warning' };
  return heading === undefined ? [text] : [heading, text, ...blocks];
}

/** A wish is answered with what there is to say to the question that it is about. */
function viewOfWatched(answer: Answer): View {
  const question = watchedQuestion(answer.question);
  const said: Answer = { ...answer, question, intent: question.intent };
  return (_, titles) => viewOfTurn(said)(said, titles);
}

/** With a word on why it is said, or why no more is. */
function underHeading(answer: Answer, note: (words: Words) => string): View {
  return (_, titles) => {
    const [heading, ...blocks] = viewOfWatched(answer)(answer, titles);
    const text: Block = { kind: 'text', text: wordsInBoth(note), tone: 'strong' };
    return heading === undefined ? [text] : [heading, text, ...blocks];
  };
}

function viewOfTurn(answer: Answer): View {
  switch (answer.intent) {
    case 'help':
      return answer.question.topic === 'thanks' ? thanks : help;
    case 'unknown':
      return answer.knowledge === null ? unknown : knowledge;
    case 'clarify': {
      const likeliest = taken(answer);
      return likeliest === null ? clarify : meanwhile(viewOfContent(likeliest), likeliest);
    }
    case 'cancel':
      return cancelled;
    default:
      return viewOfContent(answer);
  }
}

function viewOfContent(answer: Answer): View {
  if (answer.plan !== null) return plan;
  if (answer.knowledge === null && isAskedOn(answer)) return askedOn;
  if (answer.report !== null) return report;
  if (answer.knowledge !== null) return knowledge;
  const isAnyFound = answer.findings.some(({ verdict }) => verdict === 'found');
  if (answer.missing.length > 0 && answer.machines.length === 0 && !isAnyFound) return missing;
  return judged(answer).length === 1 ? finding : findings;
}
