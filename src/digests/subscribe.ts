import { DIGEST_SUBSCRIBE } from '../model/digest.ts';
import type { Topic } from '../model/topic.ts';
import { EXAMPLES } from './subscribe-examples.ts';

/** A wish to be told regularly how the machines stand. */
export const SUBSCRIBE: Topic = {
  id: DIGEST_SUBSCRIBE,
  intent: 'digest',
  title: { en: 'Post a digest regularly', ja: 'ダイジェストを定期的に投稿' },
  need: 'state',
  example: {
    en: 'send us a digest every Monday at 9:00',
    ja: '毎週月曜 9 時にダイジェストを投稿して',
  },
  examples: EXAMPLES,
  subject: 'none',
  clues: [{ about: ['digest-subscribing'], without: ['digest-ending', 'digest-changing', 'how-to', 'why'] }],
};
