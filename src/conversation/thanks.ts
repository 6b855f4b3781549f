import type { Topic } from '../model/topic.ts';

/** Thanks, and that an answer was understood: nothing is asked. */
export const THANKS: Topic = {
  id: 'thanks',
  intent: 'help',
  title: { en: 'Thanks', ja: 'お礼' },
  need: null,
  example: { en: 'thanks', ja: 'ありがとう' },
  subject: 'none',
  clues: [{ about: ['thanks'], without: ['named-machine', 'why', 'request', 'how-to', 'cancel'] }],
};
