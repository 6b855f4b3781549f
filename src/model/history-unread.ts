import type { Text } from './locale.ts';

/** What is remembered cannot be had, and what would change that. */
export class HistoryUnread extends Error {
  readonly needs: Text;

  constructor(needs: Text) {
    super(needs.en);
    this.name = 'HistoryUnread';
    this.needs = needs;
  }
}
