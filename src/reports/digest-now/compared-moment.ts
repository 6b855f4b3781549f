import type { Instant } from '../../model/instant.ts';
import { memorySpan } from '../compliance-history/memory-span.ts';
import type { WithPast } from '../compliance-history/past-facts.ts';
import type { DigestOccasion } from './section.ts';

/** The moment that today is compared with: the digest before, or the first look where memory begins later; null: nothing is remembered, or it cannot be read. */
export function comparedMoment(facts: WithPast['facts'], { asked, now }: DigestOccasion): Instant | null {
  const { begins, span } = memorySpan(facts, asked, now);
  return begins === null ? null : span.from;
}
