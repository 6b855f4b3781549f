import { DIGEST_LIST } from '../model/digest.ts';
import type { Topic } from '../model/topic.ts';

/** Which digests a conversation has, and when they come. */
export const LIST: Topic = {
  id: DIGEST_LIST,
  intent: 'digest',
  title: { en: 'Digests of this conversation', ja: 'この会話のダイジェスト' },
  need: 'state',
  example: { en: 'which digests do we have here?', ja: 'ここに登録されているダイジェストは?' },
  subject: 'none',
  clues: [{ about: ['digest-listing'], without: ['digest-ending', 'digest-changing', 'digest-subscribing'] }],
};
