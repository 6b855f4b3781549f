import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** A restart that happened, a wish, or the agent's: not to ask whether one is due. */
const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'another-product',
  'agent',
  'upgrade',
  'hotpatch',
  'install-failure',
];

const ABOUT: readonly (readonly Concept[])[] = [
  ['reboot-pending'],
  ['reboot-pending', 'reboot'],
  ['reboot-pending', 'reboot', 'named-machine'],
  ['reboot-pending', 'reboot', 'machine'],
  ['reboot-pending', 'reboot', 'update'],
];

export const REBOOTS_PENDING: Topic = {
  id: 'reboots-pending',
  intent: 'report',
  title: { en: 'Restarts pending', ja: '再起動待ち' },
  need: 'state',
  example: { en: 'is vm-01 waiting for a reboot?', ja: 'vm-01 は再起動待ち?' },
  subject: 'optional-machine',
  clues: ABOUT.map((about): Clue => ({ about, without: ANOTHER_MATTER })),
};
