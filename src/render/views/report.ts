import type { Answer } from '../../model/answer.ts';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { changes } from '../changes.ts';
import { checkAgain } from '../check-again.ts';
import { coverageBlocks } from '../coverage-blocks.ts';
import { missingNames } from '../missing-names.ts';
import { mostUrgentPreviews } from '../previews.ts';
import type { View } from '../view.ts';
import { wholeList } from '../whole-list.ts';

/** A report as it made itself, with what holds of every answer about machines under its opening. */
export const report: View = (answer, titles) => {
  const list = wholeList(answer, titles);
  const blocks = (answer.report?.blocks ?? []).flatMap((block) =>
    isForTerminal(block) ? howToHaveAll(block, answer, list) : [block],
  );
  const { length } = openingOf(blocks);
  return [
    ...blocks.slice(0, length),
    ...changes(answer, titles),
    ...missingNames(answer, 'warning'),
    ...coverageBlocks(answer),
    ...blocks.slice(length),
    ...list,
    checkAgain(answer),
    ...mostUrgentPreviews(answer, titles),
  ];
};

function isForTerminal(block: Block): boolean {
  return block.kind === 'text' && block.where === 'terminal';
}

/** On the command line, by a command; beside its button nothing need be said; else where that button is, and by the command. */
function howToHaveAll(block: Block, { asker }: Answer, button: readonly Block[]): readonly Block[] {
  if (asker.through === 'terminal') return [block];
  return button.length > 0 ? [] : [{ kind: 'text', text: IN_A_CHAT, tone: 'subtle' }];
}

const IN_A_CHAT: Text = {
  en: 'Whole list as CSV: ask the same in a personal chat with the bot, or npm run ask -- --csv FILE "…".',
  ja: '全件の CSV: ボットとの個人チャットで同じ質問をするか、npm run ask -- --csv FILE "…" で取得できます。',
};

/** The heading and the text that belongs to it. */
function openingOf(blocks: readonly Block[]): readonly Block[] {
  const [first, second] = blocks;
  if (first?.kind !== 'heading') return [];
  return second?.kind === 'text' ? [first, second] : [first];
}
