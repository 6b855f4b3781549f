import { createHash } from 'node:crypto';
import type { Lesson } from './lessons.ts';

/** Tells lessons from others: which sentences there are of which topic, in which order. */
export function fingerprintOf(lessons: readonly Lesson[]): string {
  return createHash('sha256').update(JSON.stringify(lessons)).digest('hex');
}
