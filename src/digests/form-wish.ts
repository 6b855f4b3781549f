import type { Question } from '../model/question.ts';
import { recurrence } from '../schedules/recurrence.ts';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The question with what was picked in the form of a digest, as if it had been said. What no field offers counts as not filled in. */
export function withFormWish(question: Question): Question {
  const { filled = {}, entities, digest } = question;
  const { recurrence: often = '', time = '', content, language } = filled;
  return {
    ...question,
    entities: {
      ...entities,
      ...(recurrence(often) !== null && { recurrence: often }),
      ...(TIME.test(time) && { time: { start: time, end: null } }),
    },
    digest: {
      ...digest,
      ...((content === 'all' || content === 'errors') && { errorsOnly: content === 'errors' }),
      ...((language === 'en' || language === 'ja') && { language }),
    },
  };
}
