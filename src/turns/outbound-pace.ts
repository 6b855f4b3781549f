import type { Clock } from '../model/clock.ts';
import { steadyClock } from '../model/steady-clock.ts';

/** So many in any stretch of `inMs`. */
interface Limit {
  readonly most: number;
  readonly inMs: number;
}

/**
 * What Teams takes of one bot in one conversation; sending and editing both count.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const IN_CONVERSATION: readonly Limit[] = [
  { most: 7, inMs: 1_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
];

/** What Teams takes of one app in one tenant. Each replica counts its own: beyond that Teams says so (429). */
const IN_ALL: readonly Limit[] = [{ most: 50, inMs: 1_000 }];

/** How soon a stop is noticed. */
const LONGEST_SLEEP_IN_MS = 1_000;

/** When to send, so that Teams need not refuse. */
export interface OutboundPace {
  /** Resolves when the conversation may be posted to; those who wait for it are served in the order in which they came. */
  turn(conversation: string): Promise<void>;
  /** Takes a turn where there is one at once and nobody waits for it. */
  isFree(conversation: string): boolean;
  /** Gives no turn any more, not to those who wait either. */
  stop(): void;
}

export function outboundPace(anyClock: Clock): OutboundPace {
  const clock = steadyClock(anyClock);
  const conversations = new Map<string, Lane>();
  const all: Lane = { sentAtInMs: [], last: null };
  let isStopped = false;

  const laneOf = (conversation: string): Lane => {
    const known = conversations.get(conversation);
    if (known !== undefined) return known;
    forgetQuiet(conversations, clock.now().getTime());
    const lane: Lane = { sentAtInMs: [], last: null };
    conversations.set(conversation, lane);
    return lane;
  };

  /** Resolves when the lane is free, and then what else has to be; only then the post counts, so that it counts when it goes. */
  const waited = async (lane: Lane, limits: readonly Limit[], alsoFree: () => Promise<void>) => {
    for (;;) {
      const waitInMs = waitOf(lane, limits, clock.now().getTime());
      if (waitInMs === 0) break;
      await clock.sleep(Math.min(waitInMs, LONGEST_SLEEP_IN_MS));
      if (isStopped) await NEVER;
    }
    await alsoFree();
    lane.sentAtInMs.push(clock.now().getTime());
  };

  const queued = (
    lane: Lane,
    limits: readonly Limit[],
    alsoFree: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> => {
    const turn = (lane.last ?? Promise.resolve()).then(() => waited(lane, limits, alsoFree));
    lane.last = turn;
    return turn.then(() => {
      if (lane.last === turn) lane.last = null;
    });
  };

  return {
    turn: async (conversation) => {
      // A clock that stands still has no rate.
      if (clock.isStill !== true)
        await queued(laneOf(conversation), IN_CONVERSATION, () => queued(all, IN_ALL));
      if (isStopped) await NEVER;
    },
    isFree: (conversation) => {
      if (isStopped) return false;
      if (clock.isStill === true) return true;
      const now = clock.now().getTime();
      const lane = laneOf(conversation);
      const isFree =
        lane.last === null &&
        all.last === null &&
        waitOf(lane, IN_CONVERSATION, now) === 0 &&
        waitOf(all, IN_ALL, now) === 0;
      if (isFree) for (const each of [lane, all]) each.sentAtInMs.push(now);
      return isFree;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

const NEVER = new Promise<never>(() => undefined);

/** One stream of posts: when the latest were sent, and the last that waits; null: none does. */
interface Lane {
  sentAtInMs: number[];
  last: Promise<void> | null;
}

/** How long until the next may follow, by every limit. */
function waitOf(lane: Lane, limits: readonly Limit[], nowInMs: number): number {
  const longestInMs = Math.max(...limits.map(({ inMs }) => inMs));
  const firstKept = lane.sentAtInMs.findIndex((sentAt) => sentAt > nowInMs - longestInMs);
  lane.sentAtInMs.splice(0, firstKept === -1 ? lane.sentAtInMs.length : firstKept);
  return Math.max(
    0,
    ...limits.map(({ most, inMs }) => {
      const bound = lane.sentAtInMs.at(-most);
      return bound === undefined ? 0 : bound + inMs - nowInMs;
    }),
  );
}

/** Beyond this many conversations those are let go that were quiet for an hour. */
const MOST_CONVERSATIONS = 10_000;

function forgetQuiet(conversations: Map<string, Lane>, nowInMs: number): void {
  if (conversations.size < MOST_CONVERSATIONS) return;
  for (const [conversation, lane] of conversations)
    if (lane.last === null && (lane.sentAtInMs.at(-1) ?? 0) < nowInMs - 3_600_000)
      conversations.delete(conversation);
}
