import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { notice } from './notice.ts';

export const cancelled: View = () =>
  notice(
    wordsInBoth((words) => words.cancelled),
    wordsInBoth((words) => words.cancelledNote),
  );
