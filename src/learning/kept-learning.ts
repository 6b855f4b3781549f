import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { learnTopics, lessonsOf } from '../ask/learn-topics.ts';
import type { Learnt } from '../ask/ranker/learn.ts';
import type { Topic } from '../model/topic.ts';

/** Beside the packages, as tools keep what they can make again. */
export const KEPT_LEARNING = fileURLToPath(
  new URL('../../node_modules/.cache/updateops/learnt', import.meta.url),
);

/** The rooms whose code decides what is heard in a sentence. */
const ROOMS_OF_HEARING = ['ask', 'codes', 'model'] as const;

const LENGTH_OF_DIGEST = 32;

/** Some 25 megabytes each. Checkouts that share their packages, and branches in turn, each have their own. */
const MOST_KEPT = 12;

/**
 * What was learnt of these topics, from a file in `folder` where it was kept there, and otherwise learnt and kept. What is
 * kept belongs to these sentences, this code and this release of Node, which its name says, and is whole, or it is learnt anew; a file that
 * cannot be read or written costs the learning and nothing else. Reading takes some 0.1 s, learning some 20 s, of which `begins` is told.
 */
export function keptLearning(
  topics: readonly Topic[],
  folder: string,
  begins: () => void = () => undefined,
): Learnt {
  const kept = learningKept(topics, folder);
  if (kept !== null) return kept;
  begins();
  const learnt = learnTopics(topics);
  keep(folder, fileOf(topics, folder), learnt);
  return learnt;
}

/** What was learnt of these topics, where it is kept; null where it has to be learnt. */
export function learningKept(topics: readonly Topic[], folder: string): Learnt | null {
  return read(fileOf(topics, folder));
}

function fileOf(topics: readonly Topic[], folder: string): string {
  return join(folder, fingerprint(topics));
}

/** The letters that Node knows as Japanese, and how it folds them, come with its release. */
function fingerprint(topics: readonly Topic[]): string {
  const hash = createHash('sha256')
    .update(process.version)
    .update(JSON.stringify(lessonsOf(topics)));
  for (const room of ROOMS_OF_HEARING) {
    const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function read(path: string): Learnt | null {
  try {
    const file = readFileSync(path);
    const content = file.subarray(LENGTH_OF_DIGEST);
    const isWhole = file.subarray(0, LENGTH_OF_DIGEST).equals(digestOf(content));
    return isWhole ? (deserialize(content) as Learnt) : null;
  } catch {
    return null;
  }
}

/** Renamed into place, so that nobody reads half of it; where there is no room for it, nothing is left behind. */
function keep(folder: string, path: string, learnt: Learnt): void {
  const content = serialize(learnt);
  const unfinished = `${path}.${process.pid}`;
  const discard = () => rmSync(unfinished, { force: true });
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(unfinished, Buffer.concat([digestOf(content), content]));
      renameSync(unfinished, path);
    } finally {
      discard();
    }
    forget(folder);
  } catch {
    return;
  }
}

/** The oldest go, and with them what a process left that was killed while it wrote. */
function forget(folder: string): void {
  const kept = readdirSync(folder).map((name) => join(folder, name));
  const byAge = kept.map((path) => ({ path, at: statSync(path).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(MOST_KEPT)) rmSync(path, { force: true });
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
