import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** A wish, an explanation, or a complaint about what was installed: not to ask what that was. */
const ANOTHER_MATTER: readonly Concept[] = [
  'why',
  'request',
  'how-to',
  'another-product',
  'assessment',
  'agent',
  'legacy',
  'digest',
  'upgrade',
  'hotpatch',
  'updates-unasked',
  'update-not-found',
  'update-not-offered',
  'superseded-shown',
  'definitions-missing',
  'classification-mismatch',
  'install-failure',
  'start-failure',
  'window-used-up',
  'schedule-skipped',
  'reboot-happened',
  'patched-next',
];

const ABOUT: readonly (readonly Concept[])[] = [
  ['installed-listed'],
  ['installed-listed', 'named-machine'],
  ['installed-listed', 'update'],
  ['installed-listed', 'update', 'named-machine'],
  ['installed-listed', 'install'],
  ['installed-listed', 'update', 'install'],
  ['installed-listed', 'update', 'history'],
  ['installed-listed', 'run'],
  ['installed-listed', 'named-kb'],
];

export const UPDATE_HISTORY: Topic = {
  id: 'update-history',
  intent: 'report',
  title: { en: 'Update history', ja: '更新履歴' },
  need: 'run',
  example: { en: 'what was installed on vm-01?', ja: 'vm-01 に何がインストールされた?' },
  subject: 'machine',
  heeds: 'any time',
  clues: ABOUT.map((about): Clue => ({ about, without: ANOTHER_MATTER })),
};
