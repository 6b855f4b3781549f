import { NOTHING_SAID } from '../model/answer.ts';
import type { Topic } from '../model/topic.ts';
import { watchedQuestion } from '../model/watch.ts';
import type { Entry } from './entry.ts';

/**
 * A wish to be told: answered with what there is to say now to the question that is to be watched. Whoever keeps the conversation
 * asks it again; to be watched no more takes no reading.
 */
export function watchEntry(topic: Topic, others: readonly Entry[]): Entry {
  return {
    topic,
    async answer(question, inquirer) {
      const { watch } = question;
      if (watch?.kind !== 'tell') return { ...NOTHING_SAID, intent: question.intent };
      const watched = others.find((other) => other.topic.id === watch.topic);
      if (watched === undefined) throw new Error(`${watch.topic} is watched, which nobody answers`);
      const said = await watched.answer(watchedQuestion(question), inquirer);
      const wished = { intent: topic.intent, topic: topic.id, watch } as const;
      return {
        ...said,
        intent: said.intent === 'clarify' ? said.intent : topic.intent,
        choices: said.choices.map((choice) => ({
          ...choice,
          topic: topic.id,
          question: { ...choice.question, ...wished },
        })),
      };
    },
  };
}
