import { type MarkedText, markPattern } from '../marked-text.ts';
import { markListedMachines } from './machine-list.ts';
import { canBeNameInPassing, canBePlainName, canNameMachine, looksLikeMachineName } from './machine-name.ts';
import { markMachinePatterns } from './machine-patterns.ts';
import { MACHINE_NOUN, NAME, PASSING_SLOTS, SUBJECT_SLOTS } from './machine-slots.ts';

const LONGEST_REPLY = 80;
/** A name, and what may stand around it: "it is jupiter". What is longer is a sentence, in which a common word is a word. */
const WORDS_OF_A_NAME = 3;

/** "Machine named payroll": whatever follows is the name. */
const NAMED = new RegExp(
  String.raw`${MACHINE_NOUN}(?:\s{1,2}(?:named|called)\s{1,2}|\s?(?:名は|という名前?の?)\s{0,2})["'「]?${NAME}`,
  'dg',
);
/** "Host: jupiter", and "two machines: which …". */
const LABELLED = new RegExp(String.raw`${MACHINE_NOUN}\s?[:=]\s{0,2}["'「]?${NAME}`, 'dg');
const QUOTED = /["'`「『](?<name>[a-z0-9_][a-z0-9._-]{0,80})["'`」』]/dg;
const ANY_TOKEN = /(?<![a-z0-9._@-])(?<name>[a-z0-9_][a-z0-9._-]*)/dg;

/**
 * Marks host names and patterns of them: those introduced as names or built like one, and what is listed with them. Only where there are
 * none, a plain word in quotation marks or in a machine's place is one.
 */
export function markMachineNames(text: MarkedText): MarkedText {
  const named = markPattern(markMachinePatterns(text), 'machine', NAMED, acceptIf(canNameMachine));
  const labelled = markPattern(named, 'machine', LABELLED, acceptIf(canBePlainName));
  const certain = markPattern(labelled, 'machine', ANY_TOKEN, acceptIf(looksLikeMachineName));
  if (namesMachine(certain)) return markListedMachines(certain);
  const quoted = markPattern(certain, 'machine', QUOTED, acceptIf(canBeQuotedName));
  const subjects = markSlots(quoted, SUBJECT_SLOTS, canBePlainName);
  return markListedMachines(markSlots(subjects, PASSING_SLOTS, canBeNameInPassing));
}

function markSlots(
  text: MarkedText,
  slots: readonly RegExp[],
  isName: (word: string) => boolean,
): MarkedText {
  return slots.reduce((marked, slot) => markPattern(marked, 'machine', slot, acceptIf(isName)), text);
}

/** Marks plain words as machines where one was asked back for and the short reply holds no other name. */
export function markAwaitedNames(text: MarkedText): MarkedText {
  if (namesMachine(text) || text.rest.trim().length > LONGEST_REPLY) return text;
  const isSentence = text.rest.trim().split(/\s+/).length > WORDS_OF_A_NAME;
  return markPattern(text, 'machine', ANY_TOKEN, acceptIf(isSentence ? canBeNameInPassing : canBePlainName));
}

/** In quotation marks even `c1` is a name; elsewhere it is more likely a drive, a port or a priority. */
function canBeQuotedName(word: string): boolean {
  return canBePlainName(word) || /^[a-z]\d{1,2}$/.test(word);
}

function namesMachine(text: MarkedText): boolean {
  return text.spans.some((span) => span.mark === 'machine');
}

/** A full stop at the end belongs to the sentence. */
function acceptIf(isName: (word: string) => boolean): (token: string) => string | null {
  return (token) => {
    const word = token.replace(/[.-]+$/, '');
    return isName(word) ? word : null;
  };
}
