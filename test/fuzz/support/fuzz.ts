import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SEED } from '../../support/one-seed.ts';

/** Of this process alone: how long it waits for the machine is the machine's. */
const LONGEST_WORK_IN_MS = 2_000;
const LONGEST_WAIT_IN_MS = 10_000;
const LONGEST_RUN_IN_MS = 120_000;
/** An input may be as long as a novel. */
const LONGEST_SHOWN = 600;

/** A frame of a stack, as Node writes it. */
const FRAME = /\bat (?:async )?(?:\S+ \()?(?:file:|node:|\/)\S+:\d+:\d+/;

/** A test that puts `count` hostile inputs to `check`, each of which must be done with no more than two seconds of work. */
export function fuzz<Input>(
  what: string,
  count: number,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => unknown,
): void {
  it(`${count} ${what} (FUZZ_SEED=${SEED})`, async () => {
    const timed = async (input: Input) => {
      const startedAt = performance.now();
      const before = process.cpuUsage();
      await check(input);
      const { user, system } = process.cpuUsage(before);
      const workedInMs = Math.round((user + system) / 1_000);
      assert.ok(workedInMs < LONGEST_WORK_IN_MS, `it took ${workedInMs} ms of work`);
      const waitedInMs = Math.round(performance.now() - startedAt);
      assert.ok(waitedInMs < LONGEST_WAIT_IN_MS, `it took ${waitedInMs} ms`);
    };
    const { failed, numRuns, counterexample, errorInstance } = await fc.check(
      fc.asyncProperty(inputs, timed),
      { numRuns: count, endOnFailure: true },
    );
    const input = fc.stringify(counterexample).slice(0, LONGEST_SHOWN);
    if (failed)
      throw new Error(`FUZZ_SEED=${SEED}, input ${numRuns}: ${String(errorInstance)}\n${input}`, {
        cause: errorInstance,
      });
  }).timeout(LONGEST_RUN_IN_MS);
}

/** What is told to people holds no stack. */
export function assertNoStack(text: string): void {
  assert.doesNotMatch(text, FRAME);
}
