import type { Locale } from './locale.ts';

/** Where a question was asked. `terminal`: `npm run ask`; `schedule`: a digest that nobody asked for just now. */
export type AskedThrough = 'personal' | 'group' | 'channel' | 'terminal' | 'schedule';

/** Who asks, in which language and at what time of day: travels from the event to the engine, the answer and the log. */
export interface Asker {
  /** Entra object id; null where the channel does not say. */
  readonly actor: string | null;
  readonly locale: Locale;
  /** IANA name; null: times are shown in UTC. */
  readonly timeZone: string | null;
  readonly through: AskedThrough;
}
