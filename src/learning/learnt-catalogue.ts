import type { Learnt } from '../ask/ranker/learnt.ts';
import { LEARNT_FILE, readLearnt } from './learnt-file.ts';

let learnt: Learnt | null = null;

/** What was learnt of the catalogue, read once a process: some 10 ms. */
export function learntCatalogue(): Learnt {
  learnt ??= readLearnt(LEARNT_FILE).learnt;
  return learnt;
}
