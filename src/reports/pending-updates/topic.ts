import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** A wish, an explanation, or a complaint about a single update: not to ask what is missing. */
const ANOTHER_MATTER: readonly Concept[] = [
  'why',
  'request',
  'how-to',
  'what-is',
  'another-product',
  'unrelated-assessment',
  'agent',
  'superseded-shown',
  'definitions-missing',
  'update-not-found',
  'classification-mismatch',
  'install-failure',
  'reboot-pending',
];

const ABOUT: readonly (readonly Concept[])[] = [
  ['updates-pending', 'update'],
  ['updates-pending', 'update', 'named-machine'],
  ['updates-pending', 'update', 'named-kb'],
  ['updates-pending', 'named-machine'],
  ['updates-pending', 'update', 'classification'],
];

export const PENDING_UPDATES: Topic = {
  id: 'pending-updates',
  intent: 'report',
  title: { en: 'Missing updates', ja: '不足している更新プログラム' },
  need: 'state',
  example: { en: 'what is missing on vm-01?', ja: 'vm-01 に不足している更新は?' },
  subject: 'machine',
  clues: ABOUT.map((about): Clue => ({ about, without: ANOTHER_MATTER })),
};
