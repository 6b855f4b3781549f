import type { Ledger } from '../../../src/store/ledger.ts';

/** A step of a deed, by the record that tells it: before it is begun, or once it is committed. */
export interface Step {
  /** As the channel calls it. */
  readonly conversation: string;
  readonly kind: string;
  readonly when: 'before' | 'after';
}

export type Gate = (step: Step) => Promise<void>;

export function gateName({ conversation, kind, when }: Step): string {
  return `${when} ${kind} in ${conversation}`;
}

/** The ledger, with a gate before and after whatever it writes. */
export function gatedLedger(ledger: Ledger, gate: Gate): Ledger {
  const conversations = new Map<string, string>();
  const note = (deed: string, conversation: string) =>
    // The store knows it with its channel's name before.
    conversations.set(deed, conversation.slice(conversation.indexOf('|') + 1));
  const gated = async <T>(deed: string | null, kind: string, write: () => Promise<T>): Promise<T> => {
    const conversation = conversations.get(deed ?? '') ?? '';
    await gate({ conversation, kind, when: 'before' });
    const written = await write();
    await gate({ conversation, kind, when: 'after' });
    return written;
  };
  return {
    ...ledger,
    open: (deed, told) => {
      note(deed.id, deed.conversation);
      return gated(deed.id, told.kind, () => ledger.open(deed, told));
    },
    find: async (id) => {
      const found = await ledger.find(id);
      if (found !== null) note(id, found.conversation);
      return found;
    },
    decide: (id, decided, told) => gated(id, told.kind, () => ledger.decide(id, decided, told)),
    move: (id, from, to, told) => gated(id, told.kind, () => ledger.move(id, from, to, told)),
    step: (id, number, step, told) => gated(id, told.kind, () => ledger.step(id, number, step, told)),
    leave: (id, told) => gated(id, told.kind, () => ledger.leave(id, told)),
    tell: (id, told) => gated(id, told.kind, () => ledger.tell(id, told)),
  };
}
