import type { Finding } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Titles } from './rendering.ts';
import { topicName } from './topic-name.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What a finding is about. Topics are called after their trouble: where there is none, the title says so. */
export function findingTopic(
  { scenario, verdict }: Pick<Finding, 'scenario' | 'verdict'>,
  titles: Pick<Titles, 'topicTitle'>,
): Text {
  const title = topicName(scenario, titles);
  return verdict === 'clear' ? wordsInBoth((words, locale) => words.notTheCase(title[locale])) : title;
}
