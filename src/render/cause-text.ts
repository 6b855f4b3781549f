import type { CauseId } from '../model/finding.ts';
import type { Rendering } from './rendering.ts';

/** A cause by its title and id (`The machine is stopped (machine-stopped)`); the id alone where it has no title. */
export function causeText(cause: CauseId, { causeTitle, locale, shorten }: Rendering): string {
  const title = causeTitle(cause);
  return shorten.value(title === null ? cause : `${title[locale]} (${cause})`);
}
