import type { Clock } from '../model/clock.ts';

/** How long `/readyz` waits for a check, in milliseconds. What answers later than that does not answer people in time either. */
const PATIENCE_IN_MS = 2_000;

/** Something the bot cannot answer without. */
export interface ReadinessCheck {
  /** As `/readyz` names it: `store`, `azure`, `channel`, `keys`. */
  readonly name: string;
  /** What is wrong in one word, `full` or `unreachable`; null: nothing. Never rejects. */
  trouble(): Promise<string | null>;
}

/** What `/readyz` answers. */
export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, boolean>>;
  /** Only of checks that fail. */
  readonly trouble: Readonly<Record<string, string>>;
}

/**
 * Makes every check at the same time, within two seconds: one that takes longer counts as `timeout`. A check that is still
 * under way is joined, not made a second time, so that asking often costs what is down nothing.
 */
export function readiness(checks: readonly ReadinessCheck[], clock: Clock): () => Promise<Readiness> {
  const underWay = new Map<string, Promise<string | null>>();

  const troubleOf = ({ name, trouble }: ReadinessCheck): Promise<string | null> => {
    const joined = underWay.get(name);
    if (joined !== undefined) return joined;
    const started = trouble().finally(() => underWay.delete(name));
    underWay.set(name, started);
    return started;
  };

  return async () => {
    const done = new AbortController();
    const late = clock.sleep(PATIENCE_IN_MS, done.signal).then(() => 'timeout');
    const found = await Promise.all(
      checks.map(async (check) => [check.name, await Promise.race([troubleOf(check), late])] as const),
    );
    done.abort();
    return {
      isReady: found.every(([, trouble]) => trouble === null),
      checks: Object.fromEntries(found.map(([name, trouble]) => [name, trouble === null])),
      trouble: Object.fromEntries(
        found.flatMap(([name, trouble]) => (trouble === null ? [] : [[name, trouble]])),
      ),
    };
  };
}
