import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** A wish, an explanation, or what was installed: not to ask what has changed. */
const ANOTHER_MATTER: readonly Concept[] = ['request', 'how-to', 'what-is', 'another-product', 'digest'];

const ABOUT: readonly (readonly Concept[])[] = [
  ['changed-since'],
  ['changed-since', 'named-machine'],
  ['changed-since', 'compliance'],
  ['changed-since', 'compliance', 'many-machines'],
  ['changed-since', 'failure'],
  ['changed-since', 'failure', 'named-machine'],
  ['changed-since', 'many-machines'],
  ['changed-since', 'machine'],
];

export const COMPLIANCE_HISTORY: Topic = {
  id: 'compliance-history',
  intent: 'report',
  title: { en: 'What has changed, and since when', ja: '状態の変化と推移' },
  need: 'state',
  example: { en: 'since when is vm-01 failing?', ja: 'vm-01 はいつから失敗している?' },
  subject: 'optional-machine',
  heeds: 'any time',
  clues: ABOUT.map((about): Clue => ({ about, without: ANOTHER_MATTER })),
};
