import { pendingReport } from '../conversation/pending-report.ts';
import { NOTHING_SAID } from '../model/answer.ts';
import type { Topic } from '../model/topic.ts';
import type { Entry } from './entry.ts';

/** What waits for approval: answered with what whoever keeps deeds tells beside the question; a deed that was picked from it, whoever keeps it shows. */
export function pendingEntry(topic: Topic): Entry {
  return {
    topic,
    answer: (question, { recalled, asker, topicTitle }) => {
      const said = { ...NOTHING_SAID, intent: question.intent };
      if (question.deed !== undefined) return Promise.resolve(said);
      const known = recalled?.of === 'pending' ? recalled : null;
      return Promise.resolve({ ...said, ...pendingReport(question, known, asker, topicTitle) });
    },
  };
}
