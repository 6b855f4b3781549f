import type { Concept } from '../model/concept.ts';
import type { Entities } from '../model/question.ts';
import { conceptsOf } from './concepts-of.ts';
import { markAwaitedNames } from './entities/machine-names.ts';
import { onlyNamesMachines } from './follow-up.ts';
import { spell } from './ordinary-words.ts';
import { entitiesOf, markParticulars, particularsOf } from './particulars.ts';
import { type SpokenText, spokenText } from './spoken-text.ts';

/** What one message names and speaks of, before any topic is considered. */
export interface Heard {
  readonly entities: Entities;
  readonly spoken: SpokenText;
  readonly concepts: ReadonlySet<Concept>;
}

/** `machine-awaited`: the message may be the bare answer to "which machine?". */
export function hear(readable: string, expectation: 'anything' | 'machine-awaited'): Heard {
  const particulars = markParticulars(readable);
  const marked = expectation === 'machine-awaited' ? markAwaitedNames(particulars) : particulars;
  const entities = entitiesOf(marked);
  const written = spokenText(marked);
  const words = written.words.replaceAll('-', ' ').replace(/[a-z]+(?= )/g, spell);
  const spoken = { words, dense: written.dense };
  const concepts = new Set<Concept>([...conceptsOf(spoken), ...particularsOf(entities)]);
  if (onlyNamesMachines(spoken)) concepts.add('only-a-machine');
  return { entities, spoken, concepts };
}
