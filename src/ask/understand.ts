import type { Concept } from '../model/concept.ts';
import type { Locale } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { followUpOf } from './follow-up.ts';
import { type Heard, hear } from './hear.ts';
import { matchTopic, type TopicMatch } from './match-topic.ts';
import { questionLocale } from './question-locale.ts';
import { messageText, readableText } from './readable-text.ts';

/** What is known when a message arrives. */
export interface AskContext {
  /** Asked for explicitly: decides the language. */
  readonly locale?: Locale;
  /** What the client says of its user: decides the language only where the words do not. */
  readonly hint?: Locale;
  /** What was understood of the message before this one in the same conversation. */
  readonly previous?: Question | null;
}

export interface Understanding {
  /**
   * The question that a message asks, in English or Japanese. Never throws and calls nothing: the same message in the
   * same context is the same question. `clarify` with a topic lacks a machine; `clarify` without one has several
   * candidates; `unknown` carries the nearest topics.
   */
  understand(text: string, context: AskContext): Question;
}

/** How a machine is spoken of, and a fleet: what changes when the same is asked about the other. */
const SUBJECTS: readonly Concept[] = [
  'named-machine',
  'only-a-machine',
  'which',
  'everything',
  'many-machines',
];

/** What can be asked is decided by the topics: their clues, and their titles word for word. */
export function createUnderstanding(topics: readonly Topic[]): Understanding {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const topicByTitle = new Map(
    topics.flatMap((topic) =>
      [topic.title.ja, topic.title.en].map((title) => [heardAlone(title).spoken.dense, topic]),
    ),
  );
  const conceptsOfTopic = new Map<TopicId, ReadonlySet<Concept>>(
    topics.map((topic) => [topic.id, heardAlone(topic.example.en).concepts]),
  );

  return {
    understand(text, context) {
      const message = messageText(text);
      const readable = readableText(message);
      const previous = context.previous ?? null;
      const awaitsMachine = previous?.intent === 'clarify' && previous.topic !== null;
      const heard = hear(readable, awaitsMachine ? 'machine-awaited' : 'anything');
      const locale = questionLocale(readable, {
        locale: context.locale,
        hint: previous?.locale ?? context.hint,
      });
      const said = { text: message, locale };
      return continued(said, heard, previous) ?? asked(said, heard, previous);
    },
  };

  function asked(said: Said, heard: Heard, previous: Question | null): Question {
    const titled = topicByTitle.get(heard.spoken.dense);
    const match =
      titled === undefined ? matchTopic(topics, heard.concepts) : ({ kind: 'one', topic: titled } as const);
    return questionOf(said, heard, match, previous);
  }

  /** The question before, asked again about what this message names; null when this one asks something of its own. */
  function continued(said: Said, heard: Heard, previous: Question | null): Question | null {
    const topic = topicById.get(previous?.topic ?? '');
    if (previous === null || topic === undefined || topic.subject === 'none') return null;
    const followUp = followUpOf(heard.spoken, heard.concepts);
    if (followUp === null) return null;
    if (followUp === 'same-again') return { ...previous, ...said };
    const sameConcepts = [...(conceptsOfTopic.get(topic.id) ?? [])].filter(
      (concept) => !SUBJECTS.includes(concept),
    );
    const subject: Concept = followUp === 'all-machines' ? 'everything' : 'named-machine';
    const match = matchTopic(topics, new Set([...sameConcepts, subject]));
    const isTwin =
      match.kind === 'one' && (match.topic.subject === 'fleet') === (followUp === 'all-machines');
    return questionOf(said, heard, isTwin ? match : { kind: 'one', topic }, null);
  }
}

interface Said {
  readonly text: string;
  readonly locale: Locale;
}

function heardAlone(text: string): Heard {
  return hear(readableText(text), 'anything');
}

function questionOf(said: Said, heard: Heard, match: TopicMatch, previous: Question | null): Question {
  const isFleet = heard.concepts.has('everything') && heard.entities.machines.length === 0;
  const plain = {
    ...said,
    pasted: null,
    entities: heard.entities,
    scope: isFleet ? 'fleet' : 'machines',
  } as const;
  if (match.kind === 'several') {
    return { ...plain, intent: 'clarify', topic: null, candidates: match.topics.map(({ id }) => id) };
  }
  if (match.kind === 'none') {
    return { ...plain, intent: 'unknown', topic: null, candidates: match.nearest.map(({ id }) => id) };
  }
  const { topic } = match;
  const answerable = { ...plain, intent: topic.intent, topic: topic.id, candidates: [] };
  if (topic.subject === 'fleet') return { ...answerable, scope: 'fleet' };
  if (topic.subject === 'none' || isFleet || heard.entities.machines.length > 0) return answerable;
  const machines = previous?.entities.machines ?? [];
  if (machines.length > 0) return { ...answerable, entities: { ...heard.entities, machines } };
  return { ...answerable, intent: 'clarify' };
}
