import { armError } from './arm-error.ts';
import type { Api, Reply } from './exchange.ts';
import { logAnalyticsError } from './log-analytics-error.ts';

/**
 * 504 for a query that does not end in its time. Status: "Timeouts" (https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts);
 * the words of Log Analytics are those in the troubleshooting page of its SDK
 * (https://github.com/Azure/azure-sdk-for-js/pull/21136), of Resource Graph ARM's own when a provider does not answer.
 */
export function tookTooLong(api: Api): Reply {
  if (api !== 'log-analytics')
    return armError(
      504,
      'GatewayTimeout',
      "The gateway did not receive a response from 'Microsoft.ResourceGraph' within the specified time period.",
    );
  return logAnalyticsError(504, 'GatewayTimeout', 'Gateway timeout', {
    code: 'GatewayTimeout',
    message: 'Unable to unzip response',
  });
}
