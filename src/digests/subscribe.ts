import { DIGEST_SUBSCRIBE } from '../model/digest.ts';
import type { Topic } from '../model/topic.ts';

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
  also: [
    {
      title: { en: 'Tell of maintenance windows', ja: 'メンテナンス期間の前後に通知' },
      need: 'run',
      example: {
        en: 'tell us before and after every maintenance window',
        ja: 'メンテナンス期間の前と後に知らせて',
      },
      digest: { runs: true },
    },
  ],
  subject: 'none',
  clues: [{ about: ['digest-subscribing'], without: ['digest-ending', 'digest-changing', 'how-to', 'why'] }],
};
