import { comparablePath } from './comparable-path.ts';
import type { Reply } from './exchange.ts';
import type { World } from './world/world.ts';

/** The calls that a world answers verbatim; the first entry of a method and path counts. */
export class ScriptedResponses {
  readonly #replies = new Map<string, Reply>();

  constructor(responses: World['responses']) {
    for (const { method, path, status, headers, body } of responses) {
      const key = `${method} ${comparablePath(path)}`;
      if (this.#replies.has(key)) continue;
      this.#replies.set(key, {
        status,
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
      });
    }
  }

  get(method: string, path: string): Reply | null {
    return this.#replies.get(`${method} ${comparablePath(path)}`) ?? null;
  }
}
