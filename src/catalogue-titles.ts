import { TOPICS } from './engine.ts';
import type { CauseId } from './model/finding.ts';
import type { Text } from './model/locale.ts';
import type { TopicId } from './model/topic.ts';
import { SCENARIOS } from './scenarios/registry.ts';

const causes = new Map<CauseId, Text>(
  SCENARIOS.flatMap((scenario) => scenario.causes.map(({ id, title }) => [id, title])),
);
const topics = new Map<TopicId, Text>(TOPICS.map(({ id, title }) => [id, title]));

/** What a cause is called in lists; null for an id that no scenario has. */
export function causeTitle(id: CauseId): Text | null {
  return causes.get(id) ?? null;
}

/** What a topic is called in lists; null for an id that cannot be asked. */
export function topicTitle(id: TopicId): Text | null {
  return topics.get(id) ?? null;
}
