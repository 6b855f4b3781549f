import type { AzureCallCount } from '../../model/answer.ts';

/** Which of the APIs a request goes to. */
export function apiOf(url: string): AzureCallCount['api'] {
  const { hostname, pathname } = new URL(url);
  if (hostname.startsWith('api.loganalytics')) return 'log-analytics';
  return pathname.toLowerCase().startsWith('/providers/microsoft.resourcegraph/') ? 'resource-graph' : 'arm';
}
