import type { Clock } from '../model/clock.ts';
import { steadyClock } from '../model/steady-clock.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';
import { readSigningKeys, type SigningKey } from './read-signing-keys.ts';

/** Where the Bot Framework says which keys sign Teams' requests. Source: the Bot Connector's authentication page. */
export const BOT_FRAMEWORK_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Keys are read again after this long, in milliseconds, while the ones at hand go on serving. */
const FRESH_IN_MS = 60 * 60 * 1_000;

/** Keys serve at most this long, in milliseconds. Source: the same page asks to refresh them at least once a day. */
const USABLE_IN_MS = 24 * 60 * 60 * 1_000;

/** Metadata and keys together may take this long, in milliseconds: Teams waits ten seconds for its answer. */
const PATIENCE_IN_MS = 3_000;

/** However many tokens ask for a key that is not there, the provider is asked once in so many milliseconds. */
const SPACING_IN_MS = 10_000;

export interface SigningKeys {
  /** The key of an id; 'unknown' where the provider has none of it, 'unavailable' where its keys cannot be had. Never rejects. */
  find(keyId: string): Promise<SigningKey | 'unknown' | 'unavailable'>;
  /** What keeps tokens from being checked; null: nothing. Never rejects. For `/readyz`. */
  trouble(): Promise<'unavailable' | null>;
}

/** The keys of the provider at `metadataUrl`, read when first wanted and kept for a day; a look takes three seconds at most. */
export function signingKeys(metadataUrl: string, anyClock: Clock, log: Log): SigningKeys {
  const clock = steadyClock(anyClock);
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let readAtInMs = Number.NEGATIVE_INFINITY;
  let triedAtInMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const nowInMs = () => clock.now().getTime();
  const isYounger = (ageInMs: number) => nowInMs() - readAtInMs < ageInMs;

  const read = async () => {
    triedAtInMs = nowInMs();
    const late = new AbortController();
    const done = new AbortController();
    void clock.sleep(PATIENCE_IN_MS, done.signal).then(() => late.abort());
    try {
      keys = await readSigningKeys(metadataUrl, late.signal);
      readAtInMs = nowInMs();
    } catch (error) {
      log.error(
        { code: 'TEAMS_UNAVAILABLE', error: errorTrace(error) },
        'the keys of the Bot Framework could not be read',
      );
    } finally {
      done.abort();
      reading = null;
    }
  };
  const refreshed = (): Promise<void> => {
    if (reading === null && nowInMs() - triedAtInMs >= SPACING_IN_MS) reading = read();
    return reading ?? Promise.resolve();
  };

  return {
    find: async (keyId) => {
      const known = isYounger(USABLE_IN_MS) ? keys.get(keyId) : undefined;
      if (known === undefined) await refreshed();
      else if (!isYounger(FRESH_IN_MS)) void refreshed();
      if (known !== undefined) return known;
      return isYounger(USABLE_IN_MS) ? (keys.get(keyId) ?? 'unknown') : 'unavailable';
    },
    trouble: async () => {
      if (!isYounger(FRESH_IN_MS)) await refreshed();
      return isYounger(USABLE_IN_MS) ? null : 'unavailable';
    },
  };
}
