import { type PipelinePolicy, RestError } from '@azure/core-rest-pipeline';

/** A query over years of logs takes tens of seconds; whoever asked in Teams has gone by the end of a minute. */
const LONGEST_REQUEST_IN_MS = 60_000;

/**
 * Ends a request that Azure leaves unanswered, as a RestError without a status; the SDK's clients would wait for ever. Its
 * place is before the retry policy, which does not repeat what has already taken that long.
 */
export const timeoutPolicy: PipelinePolicy = {
  name: 'updateOpsTimeoutPolicy',
  async sendRequest(request, next) {
    request.timeout = LONGEST_REQUEST_IN_MS;
    try {
      return await next(request);
    } catch (error) {
      const isTimeout =
        error instanceof Error && error.name === 'AbortError' && request.abortSignal?.aborted !== true;
      throw isTimeout
        ? new RestError('No answer in time', { code: RestError.REQUEST_SEND_ERROR, request })
        : error;
    }
  },
};
