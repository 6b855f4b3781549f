import assert from 'node:assert/strict';
import fc from 'fast-check';

/** The same inputs again and again, or others: `FUZZ_SEED=7 npx mocha 'test/fuzz/*.test.ts'`. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_120);

const LONGEST_ANSWER_IN_MS = 2_000;
const LONGEST_RUN_IN_MS = 120_000;
/** An input may be as long as a novel. */
const LONGEST_SHOWN = 600;

/** A frame of a stack, as Node writes it. */
const FRAME = /\bat (?:async )?(?:\S+ \()?(?:file:|node:|\/)\S+:\d+:\d+/;

/** A test that puts `count` hostile inputs to `check`, each of which must be done within two seconds. */
export function fuzz<Input>(
  what: string,
  count: number,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => unknown,
): void {
  it(`${count} ${what} (FUZZ_SEED=${SEED})`, async () => {
    const timed = async (input: Input) => {
      const startedAt = performance.now();
      await check(input);
      const tookInMs = performance.now() - startedAt;
      assert.ok(tookInMs < LONGEST_ANSWER_IN_MS, `it took ${Math.round(tookInMs)} ms`);
    };
    const { failed, numRuns, counterexample, errorInstance } = await fc.check(
      fc.asyncProperty(inputs, timed),
      { seed: SEED, numRuns: count, endOnFailure: true },
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
