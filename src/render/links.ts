import type { BlockOf } from '../model/block.ts';
import type { Rendering } from './rendering.ts';

/** A link to documentation, opened by a button. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

const PORTAL = 'https://portal.azure.com/';

/** The references that can be opened: https only, each once. */
export function links(
  { urls, title: given }: Pick<BlockOf<'links'>, 'urls' | 'title'>,
  { words, locale, shorten, pageTitle }: Rendering,
): readonly Link[] {
  const openable = [...new Set(urls)].filter((url) => isOpenable(url, shorten.limits.urlLength));
  return openable.slice(0, shorten.limits.links).map((url) => ({
    title: given?.[locale] ?? titleOf(url),
    url,
  }));

  function titleOf(url: string): string {
    if (url.startsWith(PORTAL)) return words.portal;
    return pageTitle(url)?.[locale] ?? `${words.documentation}: ${pageName(url)}`;
  }
}

function isOpenable(reference: string, longest: number): boolean {
  return reference.length <= longest && URL.parse(reference)?.protocol === 'https:';
}

function pageName(url: string): string {
  const { hostname, pathname } = new URL(url);
  return pathname.split('/').filter(Boolean).at(-1)?.replaceAll('-', ' ') ?? hostname;
}
