import { CADENCES_OFFERED } from '../digests/cadences-offered.ts';
import { subscriptionOf } from '../digests/subscription.ts';
import { NOTHING_SAID } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import { DIGEST_SUBSCRIBE } from '../model/digest.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import type { Entry } from './entry.ts';

/** What is asked about digests themselves: answered with what would be posted. Whoever keeps the conversation keeps it. Calls nothing. */
export function digestEntry(topic: Topic): Entry {
  return {
    topic,
    answer(question, { asker, now }) {
      const said = { ...NOTHING_SAID, intent: question.intent };
      if (topic.id !== DIGEST_SUBSCRIBE) return Promise.resolve(said);
      const subscription = subscriptionOf(question, asker, now);
      const choices = subscription.state === 'when' ? timesOffered(question, subscription.time) : [];
      return Promise.resolve({ ...said, subscription, choices });
    },
  };
}

function timesOffered(question: Question, start: string): readonly Choice[] {
  const time = { start, end: null };
  return CADENCES_OFFERED.map(({ recurrence, label }) => ({
    topic: question.topic,
    machine: null,
    label: { en: `${label.en} at ${start}`, ja: [label.ja, start].join(' ') },
    question: { ...question, entities: { ...question.entities, recurrence, time } },
  }));
}
