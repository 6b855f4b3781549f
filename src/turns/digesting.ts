import { dueAfter, slotAfter, slotUpTo } from '../digests/slots.ts';
import { changedPlan } from '../digests/subscription.ts';
import type { Answer } from '../model/answer.ts';
import type { Clock } from '../model/clock.ts';
import {
  DIGEST_CHANGE,
  DIGEST_LIST,
  DIGEST_SUBSCRIBE,
  DIGEST_UNSUBSCRIBE,
  type Digest,
  type DigestNews,
  isAroundRuns,
  MOST_DIGESTS,
  type Subscription,
} from '../model/digest.ts';
import { type Instant, MINUTE_IN_MS, momentAt } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { People } from '../model/people.ts';
import { groupsAmong, isAmong } from '../model/person.ts';
import { groupsUnread, type Policy, whoKeepsDigests } from '../model/policy.ts';
import type { Question } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import type { Digests } from '../store/digests.ts';
import type { ChannelErrorCode } from './channel-error.ts';
import { digestsMeant } from './digests-meant.ts';
import { digestOf, type Placed, placedOf, storeDigest, unreadable } from './kept-digests.ts';
import type { Log } from './log.ts';
import { placeOf } from './place-of.ts';
import type { Turn } from './turn.ts';
import { type DigestEvent, type LookEvent, type RestEvent, type RunEvent, storeEvent } from './turn-event.ts';

/** A digest that comes later than this says so. */
const LATE_AFTER_IN_MS = 15 * MINUTE_IN_MS;
/** How many are begun in one round; the others are found due in the next. */
const BEGUN_TOGETHER = 50;

/** A digest on its way: what to ask, and why it is posted. */
export interface Posting {
  readonly question: Question;
  readonly news: Extract<DigestNews, { state: 'posted' }>;
}

export interface Digesting {
  /** Does what a question wishes of digests; null where it wishes nothing. Rejects where the store fails. */
  heed(turn: Turn, answer: Answer): Promise<DigestNews | null>;
  /**
   * Begins the turns of the digests whose time has come: one for each time, whichever process does; of several missed times the last. Those of run notices
   * look at the schedules.
   */
  ripen(): Promise<void>;
  /** The digest that an event is about; null where it was removed meanwhile, or rests. */
  find(event: Pick<DigestEvent, 'conversation' | 'digest'>): Promise<Digest | null>;
  /** Lets run notices end with a run, the first that is told: others that start before `end` are told beside it. */
  endWith(digest: Digest, end: Instant): Promise<void>;
  /** What is to be posted; null where the digest was removed meanwhile, or rests. */
  posting(event: DigestEvent): Promise<Posting | null>;
  /** Lets a digest rest that cannot be posted any more, and begins the turn in which its owner is told. */
  undeliverable(event: DigestEvent | RunEvent, code: ChannelErrorCode): Promise<void>;
  /** What its owner is to be told of, null where it rests no more, or was removed; `digest` null: it cannot be read. */
  resting(event: RestEvent): Promise<{ readonly digest: Digest | null } | null>;
}

export interface DigestingParts {
  /** Who may have them posted, changed and stopped. */
  readonly policy: Policy | null;
  /** Looks up whether somebody is in a group that the policy names; null: nobody does. */
  readonly people: People | null;
  readonly digests: Digests;
  readonly clock: Clock;
  readonly log: Log;
}

/** Digests that conversations asked for: kept beside what the channel delivered, posted at their times. */
export function digesting({ digests, policy, people, clock, log }: DigestingParts): Digesting {
  const now = () => momentAt(clock.now().getTime());

  const placed = async (conversation: string) => placedOf(await digests.of(placeOf(conversation)));

  /** Why somebody may not have digests posted, changed or stopped; null: he may. */
  const refusalTo = async (actor: string | null): Promise<Text | null> => {
    const who = whoKeepsDigests(policy);
    if (who.includes('*')) return null;
    const person = actor === null ? null : ((await people?.find(actor, groupsAmong(who))) ?? null);
    const is = person === null ? 'no' : isAmong(person, who);
    if (is === 'yes') return null;
    return is === 'unread' && person?.unread ? groupsUnread(person.unread) : NOT_YOU;
  };

  const keep = async (turn: Turn, subscription: Subscription | null): Promise<DigestNews | null> => {
    if (subscription?.state !== 'ready') return null;
    const { conversation, asker } = turn;
    // A turn that is run again keeps the same one.
    const id = JSON.stringify([conversation, turn.id]);
    const digest = active({ id, conversation, owner: asker.actor, ...subscription.plan }, now());
    const isKept = await digests.keep(storeDigest(digest), MOST_DIGESTS);
    if (isKept) return { state: 'kept', digest };
    const before = (await placed(conversation)).all.find((each) => each.id === id);
    return before === undefined ? { state: 'full' } : { state: 'kept', digest: before };
  };

  const replace = async (digest: Digest, state: 'changed' | 'paused' | 'resumed'): Promise<DigestNews> => {
    await digests.replace(storeDigest(digest));
    return { state, digest };
  };

  const change = ({ asker }: Turn, digest: Digest, question: Question): DigestNews | Promise<DigestNews> => {
    const move = question.digest?.move;
    if (move === 'pause') return replace({ ...digest, state: 'paused', next: null }, 'paused');
    if (move === 'resume') return replace(active(fromNow(now(), digest), now()), 'resumed');
    const changed = changedPlan(digest, question, asker, now());
    if (changed?.state === 'refused') return changed;
    if (changed?.state !== 'ready') return { state: 'listed', digests: [digest], unread: [], asks: 'what' };
    const other = { ...digest, ...changed.plan };
    // What rests goes on resting: that it comes again is a wish of its own.
    return replace(digest.state === 'active' ? active(other, now()) : other, 'changed');
  };

  const remove = async (digest: Digest): Promise<DigestNews> => {
    await digests.remove(digest.id);
    return { state: 'removed', digest };
  };

  /** Nobody can say what it was: what is left is listed. */
  const removeUnread = async (id: string, { all, unread }: Placed): Promise<DigestNews> => {
    await digests.remove(id);
    return listed({ all, unread: unread.filter((each) => each !== id) });
  };

  /** Done to the one of `meant` that there is; where there are several, or none, all are listed. */
  const toOne = (
    { all, unread }: Placed,
    [meant, ...others]: readonly Digest[],
    work: (digest: Digest) => DigestNews | Promise<DigestNews>,
  ): DigestNews | Promise<DigestNews> => {
    if (meant !== undefined && others.length === 0) return work(meant);
    return { state: 'listed', digests: all, unread, asks: all.length === 0 ? 'nothing' : 'which' };
  };

  /** In one statement: of several processes one begins the turn that tells of it, and the log has it once. */
  const rest = async (event: Omit<RestEvent, 'kind'>, message: string): Promise<void> => {
    const at = clock.now();
    const { digest: id, code } = event;
    const activity = `rest ${id} ${at.toISOString()}`;
    if (await digests.restAndTell({ id, activity, event: storeEvent({ ...event, kind: 'rest' }) }, at))
      log.error({ code, digest: id }, message);
  };

  /** One whose time was begun by a release that can read it rests as well: it would go missing at every other of its times. */
  const find: Digesting['find'] = async ({ conversation, digest: id }) => {
    const stored = (await digests.of(placeOf(conversation))).find((each) => each.id === id);
    if (stored?.state !== 'active') return null;
    const digest = digestOf(stored);
    if (digest === null) await rest(unreadable(stored), UNREADABLE_RESTS);
    return digest;
  };

  return {
    find,
    heed: async (turn, { question, subscription, intent }) => {
      if (intent !== 'digest') return null;
      const isKept = subscription?.state === 'ready' || CHANGING.includes(question.topic);
      const refusal = isKept ? await refusalTo(turn.asker.actor) : null;
      if (refusal !== null) return { state: 'refused', reason: refusal };
      switch (question.topic) {
        case DIGEST_SUBSCRIBE:
          return keep(turn, subscription);
        case DIGEST_LIST:
          return listed(await placed(turn.conversation));
        case DIGEST_CHANGE: {
          // What is said may be of what it is, or of what it shall be: of the only one it is the latter.
          const here = await placed(turn.conversation);
          const meant = here.all.length === 1 ? here.all : digestsMeant(here.all, question);
          return toOne(here, meant, (digest) => change(turn, digest, question));
        }
        case DIGEST_UNSUBSCRIBE: {
          const here = await placed(turn.conversation);
          const unread = here.unread.find((id) => id === question.digest?.id);
          if (unread !== undefined) return removeUnread(unread, here);
          return toOne(here, digestsMeant(here.all, question), remove);
        }
        default:
          return null;
      }
    },

    ripen: async () => {
      const at = now();
      for (const stored of await digests.due(new Date(at), BEGUN_TOGETHER)) {
        const digest = digestOf(stored);
        if (digest === null || stored.dueAt === null) {
          await rest(unreadable(stored), UNREADABLE_RESTS);
          continue;
        }
        const { id, conversation, owner, cadence, question } = digest;
        const due = momentAt(stored.dueAt.getTime());
        const slot = isAroundRuns(cadence) ? due : (slotUpTo(cadence, at) ?? due);
        const next = dueAfter(cadence, at);
        const asker = {
          actor: owner,
          locale: question.locale,
          timeZone: cadence.timeZone,
          through: 'schedule',
        } as const;
        const about = { conversation, asker, digest: id };
        const event: DigestEvent | LookEvent = isAroundRuns(cadence)
          ? { ...about, kind: 'look' }
          : { ...about, kind: 'digest', slot: new Date(slot) };
        await digests.begin(
          {
            id,
            at: stored.dueAt,
            next: next && new Date(next),
            activity: `digest ${id} ${slot}`,
            event: storeEvent(event),
          },
          new Date(at),
        );
      }
    },

    posting: async ({ slot, ...event }) => {
      const digest = await find(event);
      if (digest === null || isAroundRuns(digest.cadence)) return null;
      const since = slotUpTo(digest.cadence, momentAt(slot.getTime() - 1));
      const question = {
        ...digest.question,
        digest: { ...digest.question.digest, ...(since && { since }) },
      };
      const isLate = clock.now().getTime() - slot.getTime() > LATE_AFTER_IN_MS;
      return { question, news: { state: 'posted', digest, slot: momentAt(slot.getTime()), isLate } };
    },

    endWith: async (digest, until) => {
      const { cadence } = digest;
      if (!isAroundRuns(cadence) || cadence.until !== undefined) return;
      await digests.replace(storeDigest({ ...digest, cadence: { ...cadence, until } }));
    },
    undeliverable: ({ conversation, asker, digest }, code) =>
      rest({ conversation, asker, digest, code }, 'a digest cannot be posted any more and rests'),
    resting: async ({ conversation, digest: id }) => {
      const stored = (await digests.of(placeOf(conversation))).find((each) => each.id === id);
      return stored?.state === 'undeliverable' ? { digest: digestOf(stored) } : null;
    },
  };
}

function listed({ all, unread }: Placed): DigestNews {
  return { state: 'listed', digests: all, unread, asks: 'nothing' };
}

const UNREADABLE_RESTS = 'a digest of another release cannot be read and rests';

const CHANGING: readonly (TopicId | null)[] = [DIGEST_CHANGE, DIGEST_UNSUBSCRIBE];

const NOT_YOU: Text = {
  en: 'The policy does not name you among those who may have digests posted, changed or stopped (UPDATEOPS_POLICY, digests).',
  ja: 'ポリシーで、ダイジェストの登録・変更・停止を許可されたユーザーに含まれていません (UPDATEOPS_POLICY の digests)。',
};

/** The schedules of run notices are looked at at once. */
function active(digest: Omit<Digest, 'state' | 'next'>, at: Instant): Digest {
  const { cadence } = digest;
  return { ...digest, state: 'active', next: isAroundRuns(cadence) ? at : slotAfter(cadence, at) };
}

/** What ran while they rested is not told. */
function fromNow(at: Instant, digest: Digest): Digest {
  const { cadence } = digest;
  if (!isAroundRuns(cadence)) return digest;
  const { until: _, ...always } = cadence;
  return { ...digest, cadence: { ...always, from: at } };
}
