import { localeOf, readPlan, storePlan } from '../digests/stored-plan.ts';
import type { Digest, DigestPlan } from '../model/digest.ts';
import { momentAt } from '../model/instant.ts';
import type { StoredDigest } from '../store/digests.ts';
import { placeOf } from './place-of.ts';
import type { RestEvent } from './turn-event.ts';

/** What a place of conversations has: what can be read, and the ids of what cannot. */
export interface Placed {
  readonly all: readonly Digest[];
  readonly unread: readonly string[];
}

export function placedOf(stored: readonly StoredDigest[]): Placed {
  return {
    all: stored.flatMap((each) => digestOf(each) ?? []),
    unread: stored.flatMap((each) => (digestOf(each) === null ? each.id : [])),
  };
}

/** A digest as it is kept. */
export function storeDigest({
  id,
  conversation,
  owner,
  state,
  next,
  cadence,
  question,
}: Digest): StoredDigest {
  const plan: DigestPlan = { cadence, question };
  return {
    id,
    place: placeOf(conversation),
    conversation,
    owner,
    state,
    plan: storePlan(plan),
    dueAt: next && new Date(next),
  };
}

/** What is told of a digest whose plan cannot be read, to whoever asked for it. */
export function unreadable({ id, conversation, owner, plan }: StoredDigest): Omit<RestEvent, 'kind'> {
  const asker = { actor: owner, locale: localeOf(plan), timeZone: null, through: 'schedule' } as const;
  return { conversation, asker, digest: id, code: 'STORE_OTHER_RELEASE' };
}

/** Null where another release wrote it in a form of its own. */
export function digestOf({
  plan: stored,
  dueAt,
  id,
  conversation,
  owner,
  state,
}: StoredDigest): Digest | null {
  if (state === 'unknown') return null;
  const plan = readPlan(stored);
  return plan && { id, conversation, owner, state, ...plan, next: dueAt && momentAt(dueAt.getTime()) };
}
