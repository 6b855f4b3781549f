import type { Answer } from '../../model/answer.ts';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { listOf, numbered } from '../../model/shown-list.ts';
import { changes } from '../changes.ts';
import { checkAgain } from '../check-again.ts';
import { coverageBlocks } from '../coverage-blocks.ts';
import { missingNames } from '../missing-names.ts';
import { mostUrgentPreviews } from '../previews.ts';
import type { View } from '../view.ts';
import { wholeList } from '../whole-list.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** A report as it made itself, with what holds of every answer about machines under its opening. */
export const report: View = (answer, titles) => {
  const list = wholeList(answer, titles);
  const blocks = linesOf(answer).flatMap((block) =>
    isForTerminal(block) ? howToHaveAll(block, answer, list) : [block],
  );
  const { length } = openingOf(blocks);
  return [
    ...blocks.slice(0, length),
    ...offLine(answer),
    ...changes(answer, titles),
    ...missingNames(answer, 'warning'),
    ...coverageBlocks(answer),
    ...blocks.slice(length),
    ...list,
    checkAgain(answer),
    ...mostUrgentPreviews(answer, titles),
  ];
};

/** Numbered where somebody may ask for a line next: a terminal remembers no question, and of what is posted nothing is open. */
function linesOf({ report, choices, asker: { through } }: Answer): readonly Block[] {
  const blocks = report?.blocks ?? [];
  return through === 'terminal' || through === 'schedule' || choices.length > 0
    ? blocks
    : numbered(blocks).blocks;
}

function isForTerminal(block: Block): boolean {
  return block.kind === 'text' && block.where === 'terminal';
}

/** On the command line, by a command; beside its button nothing need be said; else page by page, and where that button is. */
function howToHaveAll(block: Block, { asker }: Answer, button: readonly Block[]): readonly Block[] {
  if (asker.through === 'terminal') return [block];
  return button.length > 0 ? [] : [{ kind: 'text', text: IN_A_CHAT, tone: 'subtle' }];
}

const IN_A_CHAT: Text = {
  en: 'All machines: page by page with the buttons here; as one CSV file by the same question in a personal chat with the bot.',
  ja: '全マシン: ここではボタンでページごとに表示できます。1 つの CSV ファイルにするには、ボットとの個人チャットで同じ質問をしてください。',
};

/** A number that no line has. */
function offLine(answer: Answer): readonly Block[] {
  const { offList } = answer.question;
  const count = listOf(answer)?.lines.length ?? 0;
  if (offList === undefined || answer.choices.length > 0 || count === 0) return [];
  return [{ kind: 'text', text: wordsInBoth((words) => words.offLines(offList, count)), tone: 'warning' }];
}

/** The heading and the text that belongs to it. */
function openingOf(blocks: readonly Block[]): readonly Block[] {
  const [first, second] = blocks;
  if (first?.kind !== 'heading') return [];
  return second?.kind === 'text' ? [first, second] : [first];
}
