import { TOPICS } from '../engine/engine.ts';
import type { CauseId } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { SCENARIOS } from '../scenarios/registry.ts';

const causes = new Map<CauseId, Text>(
  SCENARIOS.flatMap((scenario) => scenario.causes.map(({ id, title }) => [id, title])),
);
const topics = new Map<TopicId, Topic>(TOPICS.map((topic) => [topic.id, topic]));

/** What a cause is called in lists; null for an id that no scenario has. */
export function causeTitle(id: CauseId): Text | null {
  return causes.get(id) ?? null;
}

/** What a topic is called in lists; null for an id that cannot be asked. */
export function topicTitle(id: TopicId): Text | null {
  return topics.get(id)?.title ?? null;
}

/** A question that leads to a topic; null for an id that cannot be asked. */
export function topicExample(id: TopicId): Text | null {
  return topics.get(id)?.example ?? null;
}
