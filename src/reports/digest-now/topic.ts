import { DIGEST_NOW } from '../../model/digest.ts';
import type { Topic } from '../../model/topic.ts';
import { EXAMPLES } from './examples.ts';

export const DIGEST: Topic = {
  id: DIGEST_NOW,
  intent: 'digest',
  title: {
    en: 'Digest: who must act, what changed, what comes next',
    ja: 'ダイジェスト (要対応・変化・今後の予定)',
  },
  need: 'state',
  example: { en: 'show me the digest now', ja: 'ダイジェストを今出して' },
  examples: EXAMPLES,
  subject: 'optional-machine',
  clues: [{ about: ['digest'], without: ['how-to', 'why', 'what-is', 'cancel', 'compliance'] }],
};
