import type { Rendering } from './rendering.ts';

/** A link to documentation, opened by a button. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

const LONGEST_URL = 500;

const PORTAL = 'https://portal.azure.com/';

/** The references that can be opened: https only, each once. */
export function links(references: readonly string[], { words, shorten }: Rendering): readonly Link[] {
  const openable = [...new Set(references)].filter(isOpenable);
  return openable.slice(0, shorten.limits.links).map((url) => ({
    title: url.startsWith(PORTAL) ? words.portal : `${words.documentation}: ${pageName(url)}`,
    url,
  }));
}

function isOpenable(reference: string): boolean {
  return reference.length <= LONGEST_URL && URL.parse(reference)?.protocol === 'https:';
}

function pageName(url: string): string {
  const { hostname, pathname } = new URL(url);
  return pathname.split('/').filter(Boolean).at(-1)?.replaceAll('-', ' ') ?? hostname;
}
