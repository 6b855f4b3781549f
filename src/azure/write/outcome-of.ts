import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { Operation, WriteOutcome } from '../../model/write.ts';
import { azureError, jsonOf } from '../azure-error.ts';
import { retryAfterInMs } from '../retry-after.ts';

const ACCEPTED = 202;

/** What a reply to a write says of it. */
export function outcomeOf({ status, headers, bodyAsText }: PipelineResponse, now: Date): WriteOutcome {
  const body = jsonOf(bodyAsText);
  const operation = operationOf(headers);
  // Begun, and nobody can hear how it ends: that is not done.
  if (status === ACCEPTED && operation === null)
    return { outcome: 'unknown', reason: 'unexpected-status', status };
  if (status >= 200 && status < 300)
    return {
      outcome: 'accepted',
      status,
      operation,
      retryAfterInMs: retryAfterInMs(headers, now),
      body,
    };
  if (status >= 400 && status < 500)
    return {
      outcome: 'refused',
      status,
      ...azureError(body, `HTTP ${status}`),
      retryAfterInMs: retryAfterInMs(headers, now),
    };
  // Azure's front door may have passed it on before something broke.
  return { outcome: 'unknown', reason: status >= 500 ? 'server-error' : 'unexpected-status', status };
}

/** An address that has a status of its own comes before the address of the result. */
function operationOf(headers: PipelineResponse['headers']): Operation | null {
  for (const header of ['Azure-AsyncOperation', 'Location'] as const) {
    const url = headers.get(header);
    if (url !== undefined) return { url, header };
  }
  return null;
}
