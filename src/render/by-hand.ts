import type { Block, Fold } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Titles } from './rendering.ts';
import { wordsInBoth } from './words/words-in.ts';

/** The first remedy with the Azure CLI, in sight: what somebody copies who knows what to do. */
export function firstCommand(finding: Finding, titles: Titles): readonly Block[] {
  return commandsOf(finding, titles).slice(0, 1).map(codeOf);
}

/** What else carries remedies out, with the Azure CLI and with PowerShell, as a part to unfold. */
export function commandFolds(finding: Finding, titles: Titles): readonly Fold[] {
  const commands = commandsOf(finding, titles).slice(1);
  if (commands.length === 0) return [];
  return [
    { title: wordsInBoth((words) => words.moreCommands(commands.length)), blocks: commands.map(codeOf) },
  ];
}

function commandsOf(finding: Finding, { commandsByHand }: Titles): readonly Command[] {
  const { machine } = finding;
  const actions = 'actions' in finding ? finding.actions : [];
  return actions.flatMap((action) => commandsByHand(action, machine));
}

function codeOf({ title, language, code }: Command): Block {
  return { kind: 'code', title, language, code };
}
