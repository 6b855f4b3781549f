import { topicChoices } from '../diagnosis/choices.ts';
import { NOTHING_SAID } from '../model/answer.ts';
import type { Topic } from '../model/topic.ts';
import type { Entry } from './entry.ts';

/** What is said about the conversation itself: answered at once, with those of the topics to choose from that it offers. Calls nothing. */
export function conversationEntry(topic: Topic, offers: (topic: Topic) => boolean): Entry {
  return {
    topic,
    answer: (question, { topics }) =>
      Promise.resolve({
        ...NOTHING_SAID,
        intent: question.intent,
        choices: topicChoices(question, topics.filter(offers)),
      }),
  };
}
