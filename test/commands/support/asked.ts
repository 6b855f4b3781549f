import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../src/commands/ask.ts';
import type { Environment } from '../../../src/config/configuration.ts';

/** What a run of `ask` came to. */
export interface Asked {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

/** Runs `ask` in this process. */
export async function asked(...args: readonly string[]): Promise<Asked> {
  const lines: string[] = [];
  const exitCode = await ask.run(args, { environment: {}, print: (line) => lines.push(line) });
  return { exitCode, lines };
}

/** The error that keeps `ask` from starting; fails when it prints anything before. */
export async function refusal(args: readonly string[], environment: Environment = {}): Promise<unknown> {
  const lines: string[] = [];
  const error: unknown = await ask.run(args, { environment, print: (line) => lines.push(line) }).then(
    (exitCode) => assert.fail(`ended with ${exitCode}`),
    (thrown: unknown) => thrown,
  );
  assert.deepEqual(lines, []);
  return error;
}

/** The fields of an answer's JSON that these tests look at. */
export interface AnswerJson {
  readonly id: string;
  readonly actor: string | null;
  readonly question: string;
  readonly locale: string;
  readonly intent: string;
  readonly topic: string | null;
  readonly asOf: string;
  readonly tenant: string;
  readonly machines: readonly { readonly name: string }[];
  readonly findings: readonly {
    readonly verdict: string;
    readonly cause: string | null;
    readonly says: string;
    readonly gaps: readonly { readonly code: string }[];
  }[];
  readonly cards: readonly object[];
  readonly text: string;
  readonly azureCalls: readonly { readonly api: string; readonly count: number }[];
  readonly durationInMs: number;
}

export function parsed({ lines }: Asked): readonly AnswerJson[] {
  return lines.map((line) => JSON.parse(line) as AnswerJson);
}

/** An answer without the one field that a repetition may change. */
export function timeless(line: string): string {
  return JSON.stringify({ ...(JSON.parse(line) as object), durationInMs: 0 });
}

/** A directory for the files of one suite; it is gone when the suite is over. */
export function scratchFiles(): { write(name: string, text: string): string } {
  const directory = mkdtempSync(join(tmpdir(), 'updateops-'));
  after(() => rmSync(directory, { recursive: true }));
  return {
    write(name, text) {
      const path = join(directory, name);
      writeFileSync(path, text);
      return path;
    },
  };
}
