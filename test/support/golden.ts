import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = join(import.meta.dirname, '..', 'golden');

/** A query in a link, gzipped: its bytes differ from one processor to another, and nobody reads them. */
const GZIPPED = /(?<=AnalyticsShareLinkToQuery\/q\/)[^"/]+/g;

/** A text with such links as it reads on every machine. */
export function sameEverywhere(text: string): string {
  return text.replace(GZIPPED, unzipped);
}

/** Compares a text with the golden of that path; with UPDATE_GOLDENS=1 it becomes the golden. */
export function assertGolden(name: string, text: string): void {
  const actual = sameEverywhere(text);
  const path = join(FOLDER, name);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  assert.equal(actual, readFileSync(path, 'utf8'));
}

function unzipped(query: string): string {
  return encodeURIComponent(gunzipSync(Buffer.from(decodeURIComponent(query), 'base64')).toString());
}
