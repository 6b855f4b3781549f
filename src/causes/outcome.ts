import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Gap } from '../model/reading.ts';
import type { Holds, Judgement } from '../model/scenario.ts';

/** The cause explains it: one sentence, and what shows it. */
export function holds(
  says: Text,
  evidence: SomeEvidence,
  more: Pick<Holds, 'nextStep' | 'notes'> = {},
): Judgement {
  return { outcome: 'holds', says, evidence, ...more };
}

/** The cause is ruled out, and this shows it. */
export function excluded(...evidence: [Evidence, ...Evidence[]]): Judgement {
  return { outcome: 'excluded', evidence };
}

/** The cause cannot be judged until the gap is closed. */
export function undecided(gap: Gap): Judgement {
  return { outcome: 'undecided', gap };
}
