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
import { report } from './report.ts';

/** Whether a report tells how the machines are that are named, and it is asked what to do about it or what shows it. */
export function isAskedOn({ question, findings }: Answer): boolean {
  return question.focus !== undefined && question.scope === 'machines' && findings.length > 0;
}

/** How machines are, asked on ("how do I fix it?", "why?"): what is wrong first as if it had been asked for, the rest behind it; that nothing is wrong, and what shows that. */
export const askedOn: View = (answer, titles) => {
  const all = judged(answer);
  const [first, ...others] = all.filter(isWrong).toSorted((a, b) => rankOf(a) - rankOf(b));
  if (first !== undefined) return [...finding(alone(answer, first), titles), ...alsoWrong(others)];
  const [heading, ...blocks] = report(answer, titles);
  const text: Block = { kind: 'text', text: wordsInBoth((words) => words.nothingWrong), tone: 'strong' };
  const awaited = all.filter(({ verdict }) => verdict === 'found');
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

function alsoWrong(findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [];
  const fold: Fold = {
    title: wordsInBoth((words) => words.alsoWrong(findings.length)),
    blocks: [{ kind: 'findings', findings, proof: 'none' }],
  };
  return [{ kind: 'folds', folds: [fold] }];
}

function toWaitFor(findings: readonly Finding[]): readonly Block[] {
  return findings.length === 0 ? [] : [{ kind: 'findings', findings, machine: 'known' }];
}

function shownOf(
  focus: Focus | undefined,
  findings: readonly Finding[],
  { queryLinks = [] }: Answer,
): readonly Fold[] {
  const evidence = eachOnce(findings.flatMap((each) => each.evidence));
  if (focus === 'proof')
    return [
      {
        title: wordsInBoth((words) => words.evidence(evidence.length)),
        blocks: [{ kind: 'quotes', quotes: evidence }],
      },
    ];
  const excluded = findings.flatMap((each) => each.excluded);
  return focus === 'queries' ? queryFolds({ evidence, excluded }, { links: queryLinks, among: 'none' }) : [];
}

/** Several findings rest on the same record. */
function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()];
}
