import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'golden');

/** Compares a value with the JSON golden of that name; with UPDATE_GOLDENS=1 it becomes the golden. */
export function assertGoldenJson(name: string, actual: unknown): void {
  const path = join(FOLDER, name);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
  }
  assert.deepEqual(actual, JSON.parse(readFileSync(path, 'utf8')));
}
