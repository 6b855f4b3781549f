import type { Block } from '../model/block.ts';
import { LOCALES, type Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { markedCommands } from '../model/marked-commands.ts';

/** A sentence that ends in commands, several of them: "these show the settings: `reg query …`, `netsh …`." */
const ENDS_IN_COMMANDS = /^([^`]*:)\s*`[^`\n]+`(?:(?:, |、)`[^`\n]+`)+[.。]$/;

const MARKED = /`[^`\n]+`/g;

/** What to know besides: a line, and the commands that it ends in to copy beneath it, since of a row of them in a sentence nobody can. */
export function noteBlocks(note: Text, osType: Machine['osType']): readonly Block[] {
  const [en, ja] = LOCALES.map((locale) => ENDS_IN_COMMANDS.exec(note[locale])?.[1]);
  const commands = markedCommands(note.en, osType);
  const [first] = commands;
  // What cannot be run as it stands, or not on this machine, stays in its sentence, and so do the others.
  const areAllToRun = commands.length === new Set(note.en.match(MARKED)).size;
  const areOfOneTool = commands.every(({ language }) => language === first?.language);
  if (en === undefined || ja === undefined || first === undefined || !areAllToRun || !areOfOneTool)
    return [lineOf(note)];
  const code = commands.map((command) => command.code).join('\n');
  return [lineOf({ en, ja }), { kind: 'code', title: null, language: first.language, code }];
}

function lineOf(text: Text): Block {
  return { kind: 'text', text, tone: 'subtle' };
}
