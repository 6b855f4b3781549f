import { armError } from './arm-error.ts';
import type { Api, Reply } from './exchange.ts';
import { logAnalyticsError } from './log-analytics-error.ts';
import { graphError } from './microsoft-graph-error.ts';

/** An error that the sandbox itself raises, in the shape of the API that was called. */
export function apiError(api: Api, status: number, code: string, message: string): Reply {
  if (api === 'microsoft-graph') return graphError(status, code, message);
  return api === 'log-analytics' ? logAnalyticsError(status, code, message) : armError(status, code, message);
}
