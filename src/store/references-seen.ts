/** The references this process has written lately, so that it does not write them with every arrival. */
export interface ReferencesSeen {
  has(conversation: string, reference: string, now: Date): boolean;
  add(conversation: string, reference: string, now: Date): void;
}

/** Beyond this many it begins anew: a reference written once more costs less than a conversation remembered for ever. */
const MOST = 1_000;

export function referencesSeen(): ReferencesSeen {
  const seen = new Map<string, string>();
  // The day is part of it: the store keeps references by when they were seen last, to the day.
  const mark = (reference: string, now: Date) => `${now.toISOString().slice(0, 10)} ${reference}`;
  return {
    has: (conversation, reference, now) => seen.get(conversation) === mark(reference, now),
    add: (conversation, reference, now) => {
      if (seen.size >= MOST) seen.clear();
      seen.set(conversation, mark(reference, now));
    },
  };
}
