import { isOrdinaryWord } from '../ordinary-words.ts';

/** Everyday words that subscriptions and resource groups are named by. */
const STAGES: ReadonlySet<string> = new Set(
  'prod production dev development test testing stage staging lab sandbox main default management backup hub'.split(
    ' ',
  ),
);

/** Whether a word after "subscription" or "resource group" names one, rather than going on with the sentence. */
export function canNameContainer(word: string): boolean {
  return STAGES.has(word) || !isOrdinaryWord(word);
}
