import { findSignatures } from '../codes/find-signatures.ts';
import { writtenCodes } from '../codes/written-codes.ts';
import type { Concept } from '../model/concept.ts';
import type { Entities, Except } from '../model/question.ts';
import { conceptsOf } from './concepts-of.ts';
import { markErrorCodes, markNamedErrors } from './entities/error-codes.ts';
import { markAwaitedNames } from './entities/machine-names.ts';
import { namesSpelledOut } from './entities/names-spelled-out.ts';
import { onlyNamesMachines } from './follow-up.ts';
import { keptOf, leftOutIn, meantBeside } from './left-out.ts';
import { type MarkedText, plainText } from './marked-text.ts';
import { spell, spellKatakana } from './ordinary-words.ts';
import { entitiesOf, markParticulars, particularsOf } from './particulars.ts';
import { splitPasted } from './pasted/split-pasted.ts';
import { foldedText, readPart } from './readable-text.ts';
import { type SpokenText, spokenText } from './spoken-text.ts';

/** What one message names and speaks of, before any topic is considered. */
export interface Heard {
  readonly entities: Entities;
  /** What is meant where something is left out, and what that is; null: nothing is left out. */
  readonly beside: (Pick<Heard, 'entities' | 'spoken' | 'concepts'> & { readonly except: Except }) | null;
  readonly pasted: string | null;
  readonly spoken: SpokenText;
  readonly concepts: ReadonlySet<Concept>;
  /** The same of the asker's own words and the pasted ones together: what an error's text alone says. */
  readonly whole: Pick<Heard, 'spoken' | 'concepts'>;
}

/** A short text as it is compared with what people write, with nothing heard in it: that is what takes the time. */
export function spokenForm(text: string): SpokenText {
  const written = foldedText(readPart(text));
  return spokenOf(markParticulars(written.toLowerCase(), written));
}

/** `machine-awaited`: the message may be the bare answer to "which machine?". */
export function hear(text: string, expectation: 'anything' | 'machine-awaited'): Heard {
  const message = readPart(text);
  const { asked, pasted } = splitPasted(message);
  const written = namesSpelledOut(foldedText(asked));
  const particulars = markParticulars(written.toLowerCase(), written);
  const marked = expectation === 'machine-awaited' ? markAwaitedNames(particulars) : particulars;
  const entities = entitiesOf(marked);
  const spoken = spokenOf(marked);
  const concepts = new Set<Concept>([...conceptsOf(spoken), ...particularsOf(marked)]);
  if (pasted === null) {
    if (onlyNamesMachines(spoken)) concepts.add('only-a-machine');
    return { entities, beside: besideOf(marked), pasted, spoken, concepts, whole: { spoken, concepts } };
  }
  const evidence = markEvidence(pasted);
  for (const concept of particularsOf(evidence)) concepts.add(concept);
  if (findSignatures(pasted).length > 0) concepts.add('named-error');
  concepts.add('pasted');
  const quoted = spokenOf(evidence);
  return {
    entities: { ...entities, errorCodes: codesOf(message) },
    beside: null,
    pasted,
    spoken,
    concepts,
    whole: {
      spoken: { words: spoken.words + quoted.words.slice(1), dense: spoken.dense + quoted.dense },
      concepts: new Set([...concepts, ...conceptsOf(quoted)]),
    },
  };
}

function besideOf(marked: MarkedText): Heard['beside'] {
  const leftOut = leftOutIn(marked);
  if (leftOut === null) return null;
  const kept = keptOf(marked, leftOut);
  const entities = meantBeside(entitiesOf(kept), leftOut);
  const spoken = spokenOf(kept);
  const concepts = new Set<Concept>([...conceptsOf(spoken), ...particularsOf(kept)]);
  return { entities, spoken, concepts, except: { names: leftOut.names, unheard: leftOut.unheard } };
}

/** Only errors are looked for in evidence: its names name nothing that is asked about. */
function markEvidence(pasted: string): MarkedText {
  return markNamedErrors(markErrorCodes(plainText(foldedText(pasted).toLowerCase())));
}

function spokenOf(marked: MarkedText): SpokenText {
  const written = spokenText(marked);
  const spelt = new Map<string, string>();
  const spellOnce = (word: string) => {
    const right = spelt.get(word) ?? spell(word);
    spelt.set(word, right);
    return right;
  };
  return {
    words: written.words.replaceAll('-', ' ').replace(/[a-z]+(?= )/g, spellOnce),
    dense: written.dense.replace(KATAKANA, spellKatakana),
  };
}

const KATAKANA = /[ァ-ヶー]{5,}/g;

function codesOf(message: string): readonly string[] {
  return [...new Set(writtenCodes(foldedText(message).toLowerCase()).map(({ id }) => id))];
}
