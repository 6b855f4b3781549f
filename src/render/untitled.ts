import type { Locale } from '../model/locale.ts';
import type { RenderOptions } from './rendering.ts';

/** What a notice is rendered with: it names nothing of the catalogue, no moment, and has no buttons. */
export function untitled(locale: Locale): RenderOptions {
  return {
    locale,
    timeZone: 'UTC',
    topicTitle: () => null,
    pageTitle: () => null,
    commandsByHand: () => [],
    causeTitle: () => null,
    buttonId: () => '',
  };
}
