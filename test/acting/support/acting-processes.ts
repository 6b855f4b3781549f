import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { postActivity } from '../../support/post-activity.ts';
import type { ActingNews, ActingOrder, ActingSetup } from './acting-process.ts';
import { gateName, type Step } from './gated-ledger.ts';

const PROGRAM = fileURLToPath(new URL('./acting-process.ts', import.meta.url));

type Order<Each = ActingOrder> = Each extends ActingOrder ? Omit<Each, 'id'> : never;

/** The bot as a process of its own: the product's engine, cards, ledger and door, before a tenant on loopback. */
export interface ActingProcess {
  readonly url: string;
  /** The HTTP status of what it answers to an activity; null where the process died before. */
  post(activity: unknown): Promise<number | null>;
  /** Has it stand still at a step: from when this resolves. */
  hold(step: Step): Promise<void>;
  /** Resolves when it stands there. */
  reached(step: Step): Promise<void>;
  order(order: Order): Promise<void>;
  /** Sends an order to a process that may be stopped: it takes it when it goes on. */
  orderLater(order: Order): void;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<unknown>;
}

/** A process that has loaded the bot, ahead of when it is needed: loading takes longer than everything after it. */
export interface ActingStandby {
  start(setup: ActingSetup): Promise<ActingProcess>;
  discard(): void;
}

export function standbyActing(): ActingStandby {
  const child = fork(PROGRAM, { execArgv: [] });
  return { start: (setup) => startIn(child, setup), discard: () => child.kill('SIGKILL') };
}

async function startIn(child: ChildProcess, setup: ActingSetup): Promise<ActingProcess> {
  const ended = once(child, 'exit');
  const reached = new Map<string, PromiseWithResolvers<void>>();
  const done = new Map<number, () => void>();
  const ready = Promise.withResolvers<string>();
  const reachedAt = (name: string) => {
    const known = reached.get(name) ?? Promise.withResolvers<void>();
    reached.set(name, known);
    return known;
  };
  child.on('message', (news: ActingNews) => {
    if ('ready' in news) ready.resolve(news.ready);
    if ('done' in news) done.get(news.done)?.();
    if ('reached' in news) reachedAt(news.reached).resolve();
  });
  let lastId = 0;
  const order = (given: Order): Promise<void> => {
    lastId += 1;
    const { promise, resolve } = Promise.withResolvers<void>();
    done.set(lastId, resolve);
    child.send({ id: lastId, ...given });
    return Promise.race([promise, ended.then(() => undefined)]);
  };
  child.send(setup);
  const died = ended.then(() => {
    throw new Error('the bot ended before it was ready');
  });
  died.catch(() => undefined);
  const url = await Promise.race([ready.promise, died]);
  return {
    url,
    ended,
    order,
    orderLater: (given) => void order(given),
    hold: (step) => order({ do: 'hold', step }),
    reached: (step) => reachedAt(gateName(step)).promise,
    kill: (signal) => {
      child.kill(signal);
    },
    post: (activity) => postActivity(url, activity),
  };
}
