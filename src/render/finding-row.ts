import type { Finding } from '../model/finding.ts';
import { type FindingDetail, findingDetail } from './finding-detail.ts';
import type { Rendering } from './rendering.ts';

/** One finding among several: a line to read, and details to unfold under an id of their own. */
export interface FindingRow extends FindingDetail {
  readonly id: string;
  /** Which machine, topic and system it speaks of. */
  readonly about: string;
  /** What a screen reader says of the row as a button. */
  readonly unfold: string;
}

/** `hasOwnMachine`: the row says which machine it is about, because the card as a whole does not. */
export function findingRow(
  finding: Finding,
  id: string,
  hasOwnMachine: boolean,
  rendering: Rendering,
): FindingRow {
  const { words, shorten } = rendering;
  const detail = findingDetail(finding, rendering);
  const name = hasOwnMachine && finding.machine !== null ? [finding.machine.name] : [];
  const about = shorten.value([...name, detail.topic, words.system[finding.system]].join(' · '));
  return {
    ...detail,
    machine: hasOwnMachine ? detail.machine : [],
    id,
    about,
    unfold: `${words.details}: ${about}`,
  };
}
