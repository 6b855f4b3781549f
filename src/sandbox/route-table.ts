import type { Api } from './exchange.ts';
import type { Route } from './route.ts';

export interface RouteMatch {
  readonly route: Route;
  /** The template's parameters in the caller's casing; `{+scope}` begins with a slash, or is empty. */
  readonly params: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: Route;
  readonly pattern: RegExp;
}

/** The routes in the order they are tried: the first whose API, method and path template fit is taken. */
export class RouteTable {
  readonly #routes: readonly CompiledRoute[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((route) => ({ route, pattern: pathPattern(route.path) }));
  }

  match(api: Api, method: string, path: string): RouteMatch | null {
    for (const { route, pattern } of this.#routes) {
      if (route.api !== api || route.method !== method) continue;
      const found = pattern.exec(path);
      if (found !== null) return { route, params: { ...found.groups } };
    }
    return null;
  }
}

/** `{name}` takes one segment; `/{+name}` or a leading `{+name}` any number of whole segments, with their slashes. */
function pathPattern(template: string): RegExp {
  const known = PATTERNS.get(template);
  if (known !== undefined) return known;
  const source = template
    .split(/(\/?\{\+?\w+\})/)
    .map((piece) => {
      const placeholder = /^(?<slash>\/?)\{(?<many>\+?)(?<name>\w+)\}$/.exec(piece)?.groups;
      if (placeholder === undefined) return piece.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
      return placeholder.many === '+'
        ? `(?<${placeholder.name}>(?:/[^/]+)*)`
        : `${placeholder.slash}(?<${placeholder.name}>[^/]+)`;
    })
    .join('');
  const pattern = new RegExp(`^${source}/*$`, 'i');
  PATTERNS.set(template, pattern);
  return pattern;
}

/** Made once for all sandboxes of a process. */
const PATTERNS = new Map<string, RegExp>();
