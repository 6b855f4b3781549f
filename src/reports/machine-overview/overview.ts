import type { Finding, Verdict } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** What the machine is: label and value, in reading order. */
export type Traits = readonly { readonly label: Text; readonly value: Text }[];

export type Counts = Readonly<Record<Verdict, number>>;

/** What the overview of one machine shows. */
export interface Overview {
  readonly machine: Machine;
  readonly traits: Traits;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}
