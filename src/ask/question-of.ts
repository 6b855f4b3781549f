import type { Locale } from '../model/locale.ts';
import type { Entities, Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { allOfThose } from './all-of-those.ts';
import type { Decision } from './decide-topic.ts';
import type { Heard } from './hear.ts';
import { holdingOf } from './holding-of.ts';
import { namesPlace } from './named-place.ts';
import { howMany } from './one-or-many.ts';
import { wantsDeed } from './wants-no-deed.ts';

/** A message as it stands. */
export interface Said {
  readonly text: string;
  readonly pasted: string | null;
  readonly locale: Locale;
}

/** What a message names, of the machines before it where it names none and no place. */
function leanedOn(
  { entities, scope }: Pick<Question, 'entities' | 'scope'>,
  previous: Question | null,
): Entities {
  const isOfItsOwn = scope === 'fleet' || entities.machines.length > 0 || namesPlace(entities);
  return isOfItsOwn ? entities : { ...entities, machines: previous?.entities.machines ?? [] };
}

/** The question that was decided for, with what the message names; what lacks a machine takes it from the question before, or is about all, or asks back. */
export function questionOf(said: Said, heard: Heard, match: Decision, previous: Question | null): Question {
  const { concepts } = heard;
  // Of several the likeliest may be answered meanwhile.
  const [likeliest] = match.kind === 'one' ? [match.topic] : match.kind === 'several' ? match.topics : [];
  const isLeftOut =
    (match.kind !== 'one' && wantsDeed(heard.spoken)) ||
    (likeliest !== undefined && leavesOut(likeliest, heard));
  const beside = isLeftOut ? heard.beside : null;
  const { entities } = beside ?? heard;
  const isOfAll = concepts.has('everything') || beside !== null;
  const isFleet = isOfAll && entities.machines.length === 0;
  const except = beside && { except: beside.except };
  const plain = { ...said, entities, scope: isFleet ? 'fleet' : 'machines', ...except } as const;
  if (match.kind === 'several') {
    const candidates = match.topics.map(({ id }) => id);
    return { ...plain, entities: leanedOn(plain, previous), intent: 'clarify', topic: null, candidates };
  }
  if (match.kind === 'none') {
    // What may follow what is not understood: the topic before it, and the nearest ones.
    const before = previous?.topic ?? null;
    const ids = [...(before === null ? [] : [before]), ...match.nearest.map(({ id }) => id)];
    const candidates = [...new Set(ids)];
    return { ...plain, entities: leanedOn(plain, previous), intent: 'unknown', topic: null, candidates };
  }
  const { topic } = match;
  const answerable = { ...plain, intent: topic.intent, topic: topic.id, candidates: [] };
  const those =
    topic.intent === 'act' && isFleet && beside === null ? allOfThose(heard, topic.id, previous) : null;
  if (those !== null) return { ...answerable, ...those };
  if (topic.subject === 'fleet') return { ...answerable, scope: 'fleet' };
  const holding = holdingOf(topic, concepts, entities);
  if (holding !== null)
    return { ...answerable, holding, scope: entities.machines.length > 0 ? 'machines' : 'fleet' };
  if (topic.subject === 'none' || isFleet || entities.machines.length > 0) return answerable;
  const number = howMany(topic, heard, said.text);
  if (topic.subject === 'machine' && number === 'many') return { ...answerable, scope: 'fleet' };
  const machines = previous?.entities.machines ?? [];
  if (machines.length > 0 && topic.intent !== 'explain') {
    return { ...answerable, entities: { ...entities, machines } };
  }
  // A report of all shows the machine that was meant as well; a diagnosis of all does not say why that one is as it is, but for what happened at a time.
  const isToldOfAll = topic.intent === 'report' || (topic.intent === 'diagnose' && entities.range !== null);
  const tellsOfAll = isToldOfAll && topic.subject === 'machine' && number === 'unsaid';
  if (tellsOfAll) return { ...answerable, scope: 'fleet' };
  return topic.subject === 'machine' ? { ...answerable, intent: 'clarify' } : answerable;
}

/**
 * Whether what is left out is left out of what the topic does or tells: of a deed or a digest always, of a report but where it asks why of one. "All are fine
 * except web-01, why?" asks about web-01.
 */
function leavesOut({ intent, subject }: Topic, { concepts }: Heard): boolean {
  const isOfSeveral = subject === 'fleet' || concepts.has('everything') || concepts.has('which');
  const isTold = intent === 'report' && (isOfSeveral || !concepts.has('why'));
  return intent === 'act' || intent === 'digest' || isTold;
}
