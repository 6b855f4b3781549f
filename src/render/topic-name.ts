import type { Text } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';
import type { Titles } from './rendering.ts';

/** A topic by its title; by its id where it has none. */
export function topicName(topic: TopicId, { topicTitle }: Pick<Titles, 'topicTitle'>): Text {
  return topicTitle(topic) ?? { en: topic, ja: topic };
}
