import { DIGEST_UNSUBSCRIBE } from '../model/digest.ts';
import type { Topic } from '../model/topic.ts';

/** A digest is to come no more. */
export const UNSUBSCRIBE: Topic = {
  id: DIGEST_UNSUBSCRIBE,
  intent: 'digest',
  title: { en: 'Stop a digest', ja: 'ダイジェストの停止' },
  need: 'state',
  example: { en: 'stop the weekly digest', ja: '週次ダイジェストを止めて' },
  subject: 'none',
  clues: [{ about: ['digest-ending'] }],
};
