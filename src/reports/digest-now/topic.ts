import type { Concept } from '../../model/concept.ts';
import { DIGEST_NOW } from '../../model/digest.ts';
import type { Topic } from '../../model/topic.ts';

/** To have it come regularly or no more, or to be told something else. */
const NOT_NOW: readonly Concept[] = [
  'digest-subscribing',
  'digest-listing',
  'digest-changing',
  'digest-ending',
  'compliance',
  'how-to',
  'why',
  'what-is',
  'cancel',
];

export const DIGEST: Topic = {
  id: DIGEST_NOW,
  intent: 'digest',
  title: {
    en: 'Digest: who must act, what changed, what comes next',
    ja: 'ダイジェスト (要対応・変化・今後の予定)',
  },
  need: 'state',
  example: { en: 'show me the digest now', ja: 'ダイジェストを今出して' },
  subject: 'optional-machine',
  heeds: 'any time',
  clues: [{ about: ['digest'], without: NOT_NOW }],
};
