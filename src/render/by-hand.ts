import type { Block, Fold } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import type { Command } from '../model/knowledge-answer.ts';
import { type MarkedCommand, markedCommands } from '../model/marked-commands.ts';
import type { Titles } from './rendering.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What the next step names, and the first remedy with the Azure CLI, in sight: what somebody copies who knows what to do. */
export function firstCommands(finding: Finding, titles: Titles): readonly Block[] {
  return [...stepCommands(finding, titles), ...remedies(finding, titles).slice(0, 1)].map(codeOf);
}

/** What else carries remedies out, with the Azure CLI and with PowerShell, as a part to unfold. `alone`: the way to a card of commands alone, where there is one. */
export function commandFolds(
  finding: Finding,
  titles: Titles,
  alone: readonly Block[] = [],
): readonly Fold[] {
  const commands = remedies(finding, titles).slice(1);
  if (commands.length === 0) return [];
  const title = wordsInBoth((words) => words.moreCommands(commands.length));
  return [{ title, blocks: [...commands.map(codeOf), ...alone] }];
}

/** Those of one tool together, a line each: they are run one after the other. What a remedy comes to is not said twice. */
function stepCommands(finding: Finding, titles: Titles): readonly Command[] {
  if (finding.verdict !== 'found' || finding.nextStep === null) return [];
  const known = new Set(remedies(finding, titles).map(({ code }) => code));
  const commands = markedCommands(finding.nextStep.en, finding.machine?.osType ?? null);
  const byLanguage = Map.groupBy(
    commands.filter(({ code }) => !known.has(code)),
    ({ language }) => language,
  );
  return [...byLanguage].map(([language, same]) => ({
    title: wordsInBoth((words) => words.toRun[language]),
    language,
    code: same.map(({ code }: MarkedCommand) => code).join('\n'),
  }));
}

function remedies(finding: Finding, { commandsByHand }: Titles): readonly Command[] {
  const { machine } = finding;
  const actions = 'actions' in finding ? finding.actions : [];
  return actions.flatMap((action) => commandsByHand(action, machine));
}

function codeOf({ title, language, code }: Command): Block {
  return { kind: 'code', title, language, code };
}
