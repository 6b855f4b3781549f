import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BotMemory, Death, MortalBotSetup } from './mortal-bot.ts';
import { postActivity } from './post-activity.ts';

const PROGRAM = fileURLToPath(new URL('./mortal-bot.ts', import.meta.url));

/** The bot with an engine that reads nothing, as a process of its own that can be killed anywhere. */
export interface MortalBotProcess {
  readonly url: string;
  /** From when this resolves, the process kills itself where it is told. */
  dieAt(death: Death): Promise<void>;
  memory(): Promise<BotMemory>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the process has ended. */
  readonly ended: Promise<unknown>;
  /** The HTTP status; null where the process died before it answered. */
  post(activity: unknown): Promise<number | null>;
}

/** A process that has loaded the bot, ahead of when it is needed: loading takes longer than everything after it. */
export interface MortalBotStandby {
  start(setup: MortalBotSetup): Promise<MortalBotProcess>;
  discard(): void;
}

export function standbyMortalBot(): MortalBotStandby {
  const child = fork(PROGRAM, { execArgv: [] });
  return {
    start: (setup) => startIn(child, setup),
    discard: () => {
      child.kill('SIGKILL');
    },
  };
}

async function startIn(child: ChildProcess, setup: MortalBotSetup): Promise<MortalBotProcess> {
  const ended = once(child, 'exit');
  child.send(setup);
  const url = await said(child, ended);
  return {
    url,
    dieAt: async (death) => {
      child.send(death);
      await said(child, ended);
    },
    memory: async () => {
      child.send('memory');
      return JSON.parse(await said(child, ended)) as BotMemory;
    },
    kill: (signal) => {
      child.kill(signal);
    },
    ended,
    post: (activity) => postActivity(url, activity),
  };
}

async function said(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  const [message] = (await Promise.race([once(child, 'message'), ended.then(() => [null])])) as [unknown];
  if (typeof message !== 'string') throw new Error('the bot ended before it was ready');
  return message;
}
