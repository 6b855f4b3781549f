import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { learnTopics, lessonsOf } from '../ask/learn-topics.ts';
import type { Learnt } from '../ask/ranker/learn.ts';
import type { Topic } from '../model/topic.ts';

/** Beside the packages, as tools keep what they can make again. */
export const KEPT_LEARNING = fileURLToPath(
  new URL('../../node_modules/.cache/updateops/understanding', import.meta.url),
);

/** The rooms whose code decides what is heard in a sentence. */
const ROOMS_OF_HEARING = ['ask', 'codes', 'model'] as const;

const LENGTH_OF_DIGEST = 32;

/**
 * What was learnt of these topics, from the file at `path` where it was kept there, and otherwise learnt and kept. What is
 * kept belongs to these sentences, this code and this release of Node, and is whole, or it is learnt anew; a file that
 * cannot be read or written costs the learning and nothing else. Reading takes some 20 ms, learning some seconds.
 */
export function keptLearning(topics: readonly Topic[], path: string): Learnt {
  const lessons = fingerprint(topics);
  const kept = read(path, lessons);
  if (kept !== null) return kept;
  const learnt = learnTopics(topics);
  keep(path, lessons, learnt);
  return learnt;
}

/** The letters that Node knows as Japanese, and how it folds them, come with its release. */
function fingerprint(topics: readonly Topic[]): Buffer {
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
  return hash.digest();
}

function read(path: string, lessons: Buffer): Learnt | null {
  try {
    const file = readFileSync(path);
    const content = file.subarray(2 * LENGTH_OF_DIGEST);
    const isOfThese = file.subarray(0, LENGTH_OF_DIGEST).equals(lessons);
    const isWhole = file.subarray(LENGTH_OF_DIGEST, 2 * LENGTH_OF_DIGEST).equals(digestOf(content));
    return isOfThese && isWhole ? (deserialize(content) as Learnt) : null;
  } catch {
    return null;
  }
}

/** Renamed into place, so that nobody reads half of it; where there is no room for it, nothing is left behind. */
function keep(path: string, lessons: Buffer, learnt: Learnt): void {
  const content = serialize(learnt);
  const unfinished = `${path}.${process.pid}`;
  const discard = () => rmSync(unfinished, { force: true });
  try {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(unfinished, Buffer.concat([lessons, digestOf(content), content]));
      renameSync(unfinished, path);
    } finally {
      discard();
    }
  } catch {
    return;
  }
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
