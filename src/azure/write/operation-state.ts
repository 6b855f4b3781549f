import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { Operation, OperationState } from '../../model/write.ts';
import { azureError, jsonOf } from '../azure-error.ts';
import { retryAfterInMs } from '../retry-after.ts';

const withStatus = z.object({ status: z.string() });

/** What a look at an operation says of it. */
export function operationState(
  { header }: Operation,
  { status, headers, bodyAsText }: PipelineResponse,
  now: Date,
): OperationState {
  const running: OperationState = { state: 'running', retryAfterInMs: retryAfterInMs(headers, now) };
  const body = jsonOf(bodyAsText);
  if (status === 202) return running;
  if (header === 'Location' && isRefusal(status))
    return { state: 'failed', ...azureError(body, `HTTP ${status}`) };
  if (status < 200 || status >= 300) return { state: 'unreadable', reason: 'http-error', status };
  if (header === 'Location') return { state: 'succeeded', body };
  const parsed = withStatus.safeParse(body);
  if (!parsed.success) return { state: 'unreadable', reason: 'no-status', status };
  switch (parsed.data.status.toLowerCase()) {
    case 'succeeded':
      return { state: 'succeeded', body };
    case 'failed':
    case 'canceled':
      return { state: 'failed', ...azureError(body, parsed.data.status) };
    default:
      // Every other status is one of a running operation; providers add their own.
      return running;
  }
}

/** Whether the operation was refused in the end; the other errors only say that this look failed. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 404, 408, 429].includes(status);
}
