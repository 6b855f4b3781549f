import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { Chance } from '../../model/chance.ts';
import type { Clock } from '../../model/clock.ts';
import { steadyClock } from '../../model/steady-clock.ts';
import { retryAfterInMs } from '../retry-after.ts';
import { FairQueue } from './fair-queue.ts';
import type { Quota } from './quota.ts';

/** Whoever has waited so long for a turn is told that Azure throttles, rather than made to wait for ever. */
export const LONGEST_WAIT_FOR_A_TURN_IN_MS = 20_000;
/** Replicas of the bot share a quota; a wait is longer by up to this share, so that they do not come back at one moment. */
const SPREAD = 0.1;

interface Waiter {
  readonly untilInMs: number;
  readonly admit: () => void;
  readonly refuse: (error: TurnRefused) => void;
}

/** A request had to wait too long for its turn. */
export class TurnRefused extends Error {
  override readonly name = 'TurnRefused';
}

export interface RateGateOptions {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly quota: Quota;
  /** Requests under way at one time. */
  readonly mostAtOnce?: number;
}

/**
 * Lets requests to one API leave as its quota grants: at once while it is free, else one after the other, the askers in turn
 * and each asker's in the order they came. Where Azure has throttled one, all wait as long as it says. On a clock that
 * stands still there is no rate to keep, so that everything leaves at once.
 */
export class RateGate {
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #quota: Quota;
  readonly #mostAtOnce: number;
  readonly #waiters = new FairQueue<Waiter>();
  #underWay = 0;
  #closedUntilInMs = 0;
  #sleep: { readonly untilInMs: number; readonly ended: AbortController } | null = null;

  constructor({ clock, chance, quota, mostAtOnce }: RateGateOptions) {
    this.#clock = steadyClock(clock);
    this.#chance = chance;
    this.#quota = quota;
    this.#mostAtOnce = mostAtOnce ?? Number.POSITIVE_INFINITY;
  }

  /** Resolves when a request may leave; each needs its `leave`. `isAgain`: it has waited before and goes first. Throws TurnRefused after 20 s, or at once when Azure asks for more. */
  async enter(asker: object, isAgain = false): Promise<void> {
    if (this.#clock.isStill) return;
    const nowInMs = this.#nowInMs();
    const untilInMs = nowInMs + LONGEST_WAIT_FOR_A_TURN_IN_MS;
    if (this.#closedUntilInMs > untilInMs) throw new TurnRefused();
    await new Promise<void>((admit, refuse) => {
      this.#waiters.add(asker, { untilInMs, admit, refuse }, isAgain);
      this.#pump();
    });
  }

  /** A request that had entered is over; `reply` is null where none came. */
  leave(reply: PipelineResponse | null): void {
    if (this.#clock.isStill) return;
    this.#underWay -= 1;
    if (reply !== null) {
      const nowInMs = this.#nowInMs();
      this.#quota.learn(reply.headers, nowInMs, this.#underWay);
      const isUsedUp = reply.status === 429 && this.#quota.isUsedUp(reply.headers);
      const waitInMs = isUsedUp ? retryAfterInMs(reply.headers, new Date(nowInMs)) : null;
      if (waitInMs !== null) this.#closedUntilInMs = Math.max(this.#closedUntilInMs, nowInMs + waitInMs);
    }
    this.#pump();
  }

  #nowInMs(): number {
    return this.#clock.now().getTime();
  }

  #pump(): void {
    const nowInMs = this.#nowInMs();
    for (const { refuse } of this.#waiters.takeWhere(({ untilInMs }) => untilInMs <= nowInMs))
      refuse(new TurnRefused());
    while (
      this.#waiters.size > 0 &&
      this.#underWay < this.#mostAtOnce &&
      this.#opensAtInMs(nowInMs) <= nowInMs
    ) {
      this.#quota.take(nowInMs);
      this.#underWay += 1;
      this.#waiters.take()?.admit();
    }
    if (this.#waiters.size > 0) this.#wake(nowInMs);
    else this.#endSleep();
  }

  #opensAtInMs(nowInMs: number): number {
    return Math.max(this.#closedUntilInMs, this.#quota.nextAtInMs(nowInMs));
  }

  /** Sees to it that somebody looks again when the gate opens, or when the first waiter has waited too long. */
  #wake(nowInMs: number): void {
    const isFull = this.#underWay >= this.#mostAtOnce;
    const opensInMs = isFull ? Number.POSITIVE_INFINITY : this.#opensAtInMs(nowInMs) - nowInMs;
    const lastsInMs = Math.min(...this.#waiters.all().map(({ untilInMs }) => untilInMs)) - nowInMs;
    const waitInMs = Math.ceil(Math.min(opensInMs * (1 + SPREAD * this.#chance()), lastsInMs));
    const untilInMs = nowInMs + waitInMs;
    if (this.#sleep !== null && this.#sleep.untilInMs <= untilInMs) return;
    this.#endSleep();
    const ended = new AbortController();
    this.#sleep = { untilInMs, ended };
    void this.#clock.sleep(waitInMs, ended.signal).then(() => {
      if (ended.signal.aborted) return;
      this.#sleep = null;
      this.#pump();
    });
  }

  /** A sleep that nobody waits for would keep the process from ending. */
  #endSleep(): void {
    this.#sleep?.ended.abort();
    this.#sleep = null;
  }
}
