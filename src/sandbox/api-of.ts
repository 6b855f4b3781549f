import type { Api } from './exchange.ts';

/** The API that a path belongs to. */
export function apiOf(path: string): Api {
  const lowerCase = path.toLowerCase();
  if (lowerCase === '/v1' || lowerCase.startsWith('/v1/')) return 'log-analytics';
  return lowerCase.startsWith('/providers/microsoft.resourcegraph/') ? 'resource-graph' : 'arm';
}
