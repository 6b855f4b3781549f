import type { Block } from '../../model/block.ts';
import { ERROR_CODES, type ErrorCode } from '../../model/error-code.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { notice } from './notice.ts';

/** Why there is no answer: an error of the asker's, or one of the bot's own, which the log has under `reference`. */
export interface Failure {
  readonly code: ErrorCode;
  readonly reference: string | null;
}

/** What the asker can do, or the reference under which the log has the error; nothing of the error itself. */
export function failed({ code, reference }: Failure): readonly Block[] {
  const title = wordsInBoth((words) => words.failure);
  return reference === null
    ? notice(title, ERROR_CODES[code].means)
    : notice(
        title,
        wordsInBoth((words) => words.failureNote),
        [],
        [{ label: wordsInBoth((words) => words.reference), value: { code: reference } }],
      );
}
