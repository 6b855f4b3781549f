import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Gap } from '../model/reading.ts';
import type { Judgement } from '../model/scenario.ts';

/** The cause explains it: one sentence, and what shows it. */
export function holds(says: Text, evidence: SomeEvidence, notes: readonly Text[] = []): Judgement {
  return { outcome: 'holds', says, evidence, notes };
}

/** The cause is ruled out, and this shows it. */
export function excluded(...evidence: [Evidence, ...Evidence[]]): Judgement {
  return { outcome: 'excluded', evidence };
}

/** The cause cannot be judged until the gap is closed. */
export function undecided(gap: Gap): Judgement {
  return { outcome: 'undecided', gap };
}
