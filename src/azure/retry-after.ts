import type { PipelineResponse } from '@azure/core-rest-pipeline';

type Headers = PipelineResponse['headers'];

/** How long Azure asks to wait, in milliseconds: `Retry-After`, a number of seconds or an HTTP date (RFC 9110 §10.2.3). Null when it names no time. */
export function retryAfterInMs(headers: Headers, now: Date): number | null {
  const header = headers.get('retry-after');
  if (header === undefined) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}

/** How long until Resource Graph renews the quota, in milliseconds: `x-ms-user-quota-resets-after`, `hh:mm:ss`. Null where it does not say. */
export function quotaResetInMs(headers: Headers): number | null {
  const parts = headers.get('x-ms-user-quota-resets-after')?.match(/^(\d+):(\d+):(\d+)$/);
  if (!parts) return null;
  return (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])) * 1000;
}
