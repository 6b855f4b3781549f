import { DIGEST_CHANGE } from '../model/digest.ts';
import type { Topic } from '../model/topic.ts';

/** A digest is to come at other times, of other machines or in another form, or is to rest for a while. */
export const CHANGE: Topic = {
  id: DIGEST_CHANGE,
  intent: 'digest',
  title: { en: 'Change or pause a digest', ja: 'ダイジェストの変更・一時停止' },
  need: 'state',
  example: { en: 'move the digest to 10:00', ja: 'ダイジェストを 10 時に変更して' },
  subject: 'none',
  clues: [{ about: ['digest-changing'], without: ['digest-ending', 'how-to', 'why'] }],
};
