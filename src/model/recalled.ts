import type { DeedRecord } from './deed-record.ts';

/** What whoever keeps deeds remembers of what a question is about. An answer that has none of it is given where nothing is kept. */
export type Recalled =
  /** What was let in the conversation, the latest first; of a question that means one deed, that one and what undid it. */
  | { readonly of: 'undo'; readonly deeds: readonly DeedRecord[] }
  | {
      readonly of: 'pending';
      /** A page of those that await approval, the oldest first. */
      readonly awaiting: readonly DeedRecord[];
      /** On all pages. */
      readonly count: number;
      /** Those that the asker may approve in other conversations, and that are not listed where others read along. */
      readonly elsewhere: number;
      /** Of the conversation. */
      readonly underWay: readonly DeedRecord[];
    };
