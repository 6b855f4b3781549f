import type { Api } from './exchange.ts';

/** The API that a path belongs to. */
export function apiOf(path: string): Api {
  const lowerCase = path.toLowerCase();
  if (lowerCase === '/v1' || lowerCase.startsWith('/v1/')) return 'log-analytics';
  if (lowerCase.startsWith('/v1.0/')) return 'microsoft-graph';
  return lowerCase.startsWith('/providers/microsoft.resourcegraph/') ? 'resource-graph' : 'arm';
}
