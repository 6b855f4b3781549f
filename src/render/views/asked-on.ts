import type { Answer } from '../../model/answer.ts';
import type { Block, Fold } from '../../model/block.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { Focus } from '../../model/question.ts';
import { isPressing, STANDINGS, standingOf } from '../../model/standing.ts';
import { judged } from '../judged.ts';
import { openFolds } from '../open-folds.ts';
import { queryFolds } from '../query-fold.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { finding } from './finding.ts';
import { findings } from './findings.ts';
import { report } from './report.ts';

/** Whether several things are told of the machines that are named, and it is asked what to do about it or what shows it. */
export function isAskedOn(answer: Answer): boolean {
  const { question, report: told } = answer;
  const count = judged(answer).length;
  return question.focus !== undefined && question.scope === 'machines' && count > (told === null ? 1 : 0);
}

/** How machines are, asked on ("how do I fix it?", "why?"): what is wrong first as if it had been asked for, the rest behind it; that nothing is wrong, and what shows that. */
export const askedOn: View = (answer, titles) => {
  const all = judged(answer);
  const [first, ...others] = all.filter(isWrong).toSorted((a, b) => rankOf(a) - rankOf(b));
  if (first !== undefined) return [...finding(alone(answer, first), titles), ...alsoWrong(others)];
  const [heading, ...blocks] = (answer.report === null ? findings : report)(answer, titles);
  const text: Block = { kind: 'text', text: wordsInBoth((words) => words.nothingWrong), tone: 'strong' };
  const awaited = answer.report === null ? [] : all.filter(({ verdict }) => verdict === 'found');
  const shown = [...toWaitFor(awaited), ...openFolds(shownOf(answer.question.focus, all, answer))];
  return heading === undefined ? [text, ...shown] : [heading, text, ...shown, ...blocks];
};

/** What is to be done something about, or looked at. What is only to be waited for is nothing wrong. */
function isWrong(each: Finding): boolean {
  const standing = standingOf(each);
  return isPressing(standing) || standing === 'at-risk';
}

function rankOf(each: Finding): number {
  return STANDINGS.indexOf(standingOf(each));
}

/** The answer to the question whose finding it is, of its machine. */
function alone(answer: Answer, first: Finding): Answer {
  const { machine } = first;
  const { focus, listing: _, ...question } = answer.question;
  const machines = machine === null ? question.entities.machines : [machine.id.toLowerCase()];
  return {
    ...answer,
    intent: 'diagnose',
    question: {
      ...question,
      intent: 'diagnose',
      topic: first.scenario,
      entities: { ...question.entities, machines },
      ...(focus !== undefined && { focus }),
    },
    machines: machine === null ? [] : [machine],
    findings: [first],
    report: null,
  };
}

function alsoWrong(others: readonly Finding[]): readonly Block[] {
  if (others.length === 0) return [];
  const fold: Fold = {
    title: wordsInBoth((words) => words.alsoWrong(others.length)),
    blocks: [{ kind: 'findings', findings: others, proof: 'none' }],
  };
  return [{ kind: 'folds', folds: [fold] }];
}

function toWaitFor(awaited: readonly Finding[]): readonly Block[] {
  return awaited.length === 0 ? [] : [{ kind: 'findings', findings: awaited, machine: 'known' }];
}

function shownOf(
  focus: Focus | undefined,
  all: readonly Finding[],
  { queryLinks = [] }: Answer,
): readonly Fold[] {
  const evidence = eachOnce(all.flatMap((each) => each.evidence));
  if (focus === 'proof')
    return [
      {
        title: wordsInBoth((words) => words.evidence(evidence.length)),
        blocks: [{ kind: 'quotes', quotes: evidence }],
      },
    ];
  const excluded = all.flatMap((each) => each.excluded);
  return focus === 'queries' ? queryFolds({ evidence, excluded }, { links: queryLinks, among: 'none' }) : [];
}

/** Several findings rest on the same record. */
function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()];
}
