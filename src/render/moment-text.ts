import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { ageText } from './age-text.ts';
import { instantText } from './instant-text.ts';
import type { Rendering } from './rendering.ts';

/** A card of 20 findings has some hundred moments to write, and is tried several times. */
const MOST_REMEMBERED = 2_000;

const texts = new Map<string, string>();

/** A moment on the reader's clock, with its age; without one where it is the time of reading itself, or nothing was read. */
export function momentText(at: Instant, rendering: Rendering): string {
  const key = `${rendering.locale} ${rendering.timeZone} ${rendering.asOf} ${at}`;
  const text = texts.get(key) ?? newMomentText(at, rendering);
  if (texts.size >= MOST_REMEMBERED) texts.clear();
  texts.set(key, text);
  return text;
}

function newMomentText(at: Instant, { asOf, timeZone, words }: Rendering): string {
  const text = instantText(at, timeZone);
  const hasAge = asOf !== null && Math.abs(millisecondsBetween(at, asOf)) >= MINUTE_IN_MS;
  return hasAge ? `${text} · ${ageText(at, asOf, words)}` : text;
}
