import fc from 'fast-check';

/**
 * Every property draws from this seed, so that a commit that passes here passes everywhere. Others:
 * `FUZZ_SEED=7 npx mocha 'test/**\/*.test.ts'`.
 */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_120);

fc.configureGlobal({ seed: SEED });

/** Said once a run, by mocha's own process. */
export function mochaGlobalSetup(): void {
  process.stdout.write(`FUZZ_SEED=${SEED}\n`);
}
