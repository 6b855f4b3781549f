import { CallTally, currentTally, newestQuestion, talliedApart } from './call-tally.ts';

/**
 * A read that was begun and that any number may come to wait for. Its requests count for each who waits and for nobody else, so
 * that a read begun in advance costs an answer nothing that does not rest on it. A failure is thrown to those who wait, to
 * nobody where none does.
 */
export class SharedRead<T> {
  readonly #tally = new CallTally();
  readonly #answer: Promise<T>;

  constructor(read: () => Promise<T>) {
    this.#answer = talliedApart(this.#tally, read, newestQuestion());
    this.#answer.catch(() => {});
  }

  awaited(): Promise<T> {
    currentTally()?.include(this.#tally);
    return this.#answer;
  }
}
