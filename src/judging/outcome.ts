import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Gap } from '../model/reading.ts';
import type { Clears, Excluded, Holds, Undecided } from './cause.ts';

/** The cause explains it: one sentence, and what shows it. */
export function holds(
  says: Text,
  evidence: SomeEvidence,
  more: Omit<Holds, 'outcome' | 'says' | 'evidence'> = {},
): Holds {
  return { outcome: 'holds', says, evidence, ...more };
}

/** There is nothing to remedy, and this is why. */
export function clears(
  says: Text,
  evidence: SomeEvidence,
  more: Omit<Clears, 'outcome' | 'says' | 'evidence'> = {},
): Clears {
  return { outcome: 'clears', says, evidence, ...more };
}

/** The cause is ruled out, and this shows it. */
export function excluded(...evidence: [Evidence, ...Evidence[]]): Excluded {
  return { outcome: 'excluded', evidence };
}

/** The cause cannot be judged until the gap is closed. */
export function undecided(gap: Gap): Undecided {
  return { outcome: 'undecided', gap };
}
