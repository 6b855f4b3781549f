import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** A wish, an explanation, a complaint, or what lies behind: not to ask what comes. */
const ANOTHER_MATTER: readonly Concept[] = [
  'why',
  'request',
  'how-to',
  'what-is',
  'another-product',
  'agent',
  'upgrade',
  'digest',
  'definitions-missing',
  'updates-unasked',
  'update-not-found',
  'update-not-offered',
  'install-failure',
  'start-failure',
  'window-used-up',
  'nobody-patches',
  'reboot-happened',
];

const ABOUT: readonly (readonly Concept[])[] = [
  ['patched-next'],
  ['patched-next', 'named-machine'],
  ['patched-next', 'update'],
  ['patched-next', 'update', 'named-machine'],
  ['patched-next', 'schedule'],
  ['patched-next', 'run'],
  ['patched-next', 'named-kb'],
  ['patched-next', 'update', 'named-kb'],
];

export const NEXT_PATCH: Topic = {
  id: 'next-patch',
  intent: 'report',
  title: { en: 'Next patch', ja: '次のパッチ' },
  need: 'patching',
  example: { en: 'when will vm-01 be patched next?', ja: 'vm-01 の次のパッチはいつ?' },
  subject: 'machine',
  heeds: 'time to come',
  clues: ABOUT.map((about): Clue => ({ about, without: ANOTHER_MATTER })),
};
