import type { Asked } from '../model/asked.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine, MachineKind } from '../model/machine.ts';
import type { Subject } from '../model/subject.ts';

/** What is judged, on whose words, at which moment. A judgement knows no other time and no other words. */
export interface Occasion<Kind extends MachineKind | 'none' = MachineKind | 'none'> {
  /** Null only where the judgement allows for a question without a machine (`none`). */
  readonly machine: 'none' extends Kind ? Machine | null : Machine;
  /** What is judged beside the machine, where the examination goes through several. */
  readonly subject: Subject | null;
  readonly asked: Asked;
  readonly now: Instant;
}
