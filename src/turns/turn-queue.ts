/**
 * Turns that run at once. A question waits for Azure most of its time, and Azure grants fifteen queries in five seconds:
 * more questions than this would only wait for each other, with all they hold.
 */
const MOST_RUNNING = 32;

/** Teams takes seven posts a second in one conversation: more of its turns than this would wait for each other there. */
const MOST_RUNNING_IN_CONVERSATION = 8;

/** While arrivals wait to be kept, turns wait for them: an arrival has to be acknowledged in time, an answer may take longer. */
const MOST_RUNNING_BESIDE_ARRIVALS = 4;

/**
 * Turns that are held, running or not. At the fifty posts a second that Teams takes of an app, as many are answered in
 * a minute and a half; the same again would be near to being given up.
 */
const MOST_HELD = 4_000;

/** As many posts as Teams takes in an hour in one conversation are 1,800; a turn posts twice, and answers within minutes are wanted. */
const MOST_HELD_IN_CONVERSATION = 200;

type Work = () => Promise<void>;

/** Turns that are about to run: so many at once, in the order they came, and no conversation at the cost of the others. */
export interface TurnQueue {
  /** How many more turns there is room for. */
  room(): number;
  hasRoomFor(conversation: string): boolean;
  /** Takes up a place at once, also where there is no room. What is to be done there follows, or the place is given back. */
  enter(conversation: string): TurnPlace;
  /** Begins nothing any more, and takes nothing. */
  stop(): void;
  /** Resolves when nothing is held. */
  settled(): Promise<void>;
}

export interface TurnPlace {
  /** Runs `work` when it is its turn, and gives the place back when that has settled. `work` does not reject. */
  run(work: Work): void;
  giveBack(): void;
}

interface Waiting {
  readonly conversation: string;
  readonly work: Work;
}

export function turnQueue(): TurnQueue {
  const held = new Map<string, number>();
  const running = new Map<string, number>();
  const waiting: Waiting[] = [];
  let heldInAll = 0;
  let runningInAll = 0;
  let arriving = 0;
  let isStopped = false;
  let left = Promise.withResolvers<void>();

  const leave = (conversation: string) => {
    heldInAll -= 1;
    count(held, conversation, -1);
    left.resolve();
    left = Promise.withResolvers();
  };

  const begin = ({ conversation, work }: Waiting) => {
    runningInAll += 1;
    count(running, conversation, 1);
    void work().finally(() => {
      runningInAll -= 1;
      count(running, conversation, -1);
      leave(conversation);
      beginNext();
    });
  };

  const beginNext = () => {
    while (!isStopped && runningInAll < (arriving > 0 ? MOST_RUNNING_BESIDE_ARRIVALS : MOST_RUNNING)) {
      const next = waiting.findIndex(
        ({ conversation }) => (running.get(conversation) ?? 0) < MOST_RUNNING_IN_CONVERSATION,
      );
      const [first] = next === -1 ? [] : waiting.splice(next, 1);
      if (first === undefined) return;
      begin(first);
    }
  };

  return {
    room: () => Math.max(0, MOST_HELD - heldInAll),
    hasRoomFor: (conversation) =>
      !isStopped && heldInAll < MOST_HELD && (held.get(conversation) ?? 0) < MOST_HELD_IN_CONVERSATION,
    enter: (conversation) => {
      heldInAll += 1;
      arriving += 1;
      count(held, conversation, 1);
      return {
        run: (work) => {
          arriving -= 1;
          waiting.push({ conversation, work });
          beginNext();
        },
        giveBack: () => {
          arriving -= 1;
          leave(conversation);
          beginNext();
        },
      };
    },
    stop: () => {
      isStopped = true;
      for (const { conversation } of waiting.splice(0)) leave(conversation);
    },
    settled: async () => {
      while (heldInAll > 0) await left.promise;
    },
  };
}

function count(counts: Map<string, number>, conversation: string, by: 1 | -1): void {
  const now = (counts.get(conversation) ?? 0) + by;
  if (now === 0) counts.delete(conversation);
  else counts.set(conversation, now);
}
