import type { DeedNews } from './deed-record.ts';
import type { DigestNews } from './digest.ts';
import type { WatchNews } from './watch.ts';

/** What came of a question beside its answer, where something is kept; each null where nothing came of it. */
export interface News {
  readonly watch: WatchNews | null;
  /** What was decided of an action, where that is not shown in a card of its own. */
  readonly decided: Exclude<DeedNews, { readonly state: 'kept' }> | null;
  readonly digest: DigestNews | null;
}

export const NO_NEWS: News = { watch: null, decided: null, digest: null };
