import type { Answer } from '../../model/answer.ts';
import type { Block, BlockOf, Fold } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Focus, Question } from '../../model/question.ts';
import { standingOf } from '../../model/standing.ts';
import { commandFolds, firstCommands } from '../by-hand.ts';
import { changes } from '../changes.ts';
import { checkAgain } from '../check-again.ts';
import { coverageBlocks } from '../coverage-blocks.ts';
import { decisiveGaps, findingProof } from '../finding-proof.ts';
import { findingTopic } from '../finding-topic.ts';
import { findingNotes, findingTraits } from '../finding-traits.ts';
import { judged } from '../judged.ts';
import { missingNames } from '../missing-names.ts';
import { openFolds } from '../open-folds.ts';
import { previews } from '../previews.ts';
import { type Opening, queryFolds } from '../query-fold.ts';
import { isOfNothing, tellMe } from '../tell-me.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { findings } from './findings.ts';

/** The only finding of an answer: the sentence and its best evidence in sight, the rest of the proof folded. */
export const finding: View = (answer, titles) => {
  const [only] = judged(answer);
  if (only === undefined) return findings(answer, titles);
  return [
    {
      kind: 'heading',
      standing: isOfNothing(only) ? null : standingOf(only),
      subtitle: findingTopic(only, titles),
      title: only.says,
    },
    ...nothingToFix(only, answer.question.focus),
    ...(isOfNothing(only) ? [] : changes(answer, titles)),
    ...(isOfNothing(only) && answer.question.pasted === null ? [] : excerpt(only)),
    ...openFolds(decisiveGaps(only)),
    ...findingTraits(only, undefined, titles),
    ...(only.verdict === 'unknown' ? subscriptionOf(only, {}) : []),
    ...firstCommands(only, titles),
    ...findingNotes(only),
    ...missingNames(answer, 'warning'),
    ...coverageBlocks(answer),
    ...nothingLookedAt(only),
    ...parts(answer.question.focus, {
      commands: commandFolds(only, titles, commandsAlone(answer.question)),
      proof: isOfNothing(only) ? [] : foldedProof(only, answer),
      queries: queryFolds(only, openingOf(answer)),
    }),
    ...(isOfNothing(only) ? [] : [checkAgain(answer)]),
    ...previews(answer, only, titles),
    ...tellMe(answer),
    { kind: 'links', urls: [...portalPage(only), ...only.references] },
  ];
};

function nothingToFix({ verdict }: Finding, focus: Focus | undefined): readonly Block[] {
  if (verdict !== 'clear' || focus !== 'fix') return [];
  return [{ kind: 'text', text: wordsInBoth((words) => words.nothingWrong), tone: 'strong' }];
}

/** Where no record was read there is none to show, and none that could have changed. */
function nothingLookedAt(only: Finding): readonly Block[] {
  if (!isOfNothing(only)) return [];
  return [{ kind: 'text', text: wordsInBoth((words) => words.nothingLookedAt), tone: 'subtle' }];
}

/** The evidence that carries the verdict is the first; the next is what it says more closely: a status, and the error behind it. */
const IN_SIGHT = 2;

/** Source: the portal's deep links, `#resource` and a resource id. */
const PORTAL = 'https://portal.azure.com/#resource';

function portalPage({ machine }: Finding): readonly string[] {
  return machine === null || machine.kind === 'log-analytics'
    ? []
    : [`${PORTAL}${encodeURI(machine.id.toWellFormed())}`];
}

function excerpt({ evidence }: Finding): readonly Block[] {
  const quotes = evidence.slice(0, IN_SIGHT);
  return quotes.length === 0 ? [] : [{ kind: 'quotes', look: 'excerpt', quotes }];
}

/** What was asked for is in sight, the rest folded. */
function parts(
  focus: Focus | undefined,
  { commands, proof, queries }: Readonly<Record<'commands' | 'proof' | 'queries', readonly Fold[]>>,
): readonly Block[] {
  switch (focus) {
    case 'queries':
      return openFolds(queries);
    case 'commands':
      return openFolds(commands);
    case 'fix':
      return [...openFolds(commands), ...folds(proof)];
    case 'proof':
      return [...openFolds(proof), ...folds(commands)];
    case 'why':
    case undefined:
      return folds([...commands, ...proof]);
  }
}

function folds(parts: readonly Fold[]): readonly Block[] {
  return parts.length === 0 ? [] : [{ kind: 'folds', folds: parts }];
}

/** Which of several like-named machines it is: seldom asked for, but a gap is closed there. */
function subscriptionOf({ machine }: Finding, look: Pick<BlockOf<'traits'>, 'size'>): readonly Block[] {
  const id = machine?.subscriptionId ?? null;
  if (id === null) return [];
  const label = wordsInBoth((words) => words.subscription);
  return [{ kind: 'traits', ...look, traits: [{ label, value: { en: id, ja: id } }] }];
}

function openingOf({ queryLinks = [] }: Answer): Opening {
  return { links: queryLinks, among: 'none' };
}

function foldedProof(only: Finding, answer: Answer): readonly Fold[] {
  const alone = queriesAlone(answer.question);
  const proof = findingProof(only, openingOf(answer), { inSight: IN_SIGHT, alone });
  const [first, ...others] = proof;
  if (first === undefined || only.evidence.length === 0 || only.verdict === 'unknown') return proof;
  return [{ ...first, blocks: [...first.blocks, ...subscriptionOf(only, { size: 'small' })] }, ...others];
}

/** A card of many queries leaves their text out: one of nothing else has room for it. */
function queriesAlone(question: Question): readonly Block[] {
  return showing(
    question,
    'queries',
    wordsInBoth((words) => words.showQueries),
  );
}

/** So it is with commands. */
function commandsAlone(question: Question): readonly Block[] {
  return showing(
    question,
    'commands',
    wordsInBoth((words) => words.showCommands),
  );
}

function showing({ seen: _, ...question }: Question, focus: Focus, label: Text): readonly Block[] {
  if (question.focus === focus) return [];
  return [{ kind: 'buttons', buttons: [{ label, question: { ...question, focus } }] }];
}
